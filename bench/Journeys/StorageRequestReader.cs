using System.Text;

namespace OpcOnboarding.Bench.Journeys;

/// <summary>Tells what a request to Azurite does. Addresses are <c>/account/Table(PartitionKey='…',RowKey='…')</c> or <c>/account/$batch</c>.</summary>
internal static class StorageRequestReader
{
    private const string Account = "devstoreaccount1/";
    private const string RowKey = "RowKey='";

    public static StorageRequest OfTable(HttpRequestMessage request)
    {
        var path = AfterAccount(Uri.UnescapeDataString(request.RequestUri!.AbsolutePath));
        if (path.StartsWith("$batch", StringComparison.Ordinal))
        {
            return Transaction(Body(request.Content!));
        }

        var shape = request.Method != HttpMethod.Get ? RequestShape.RowWrite
            : path.Contains(RowKey, StringComparison.Ordinal) ? RequestShape.PointRead
            : RequestShape.Query;
        var bytes = request.Content?.Headers.ContentLength ?? 0;
        return new StorageRequest(shape, Target(path), shape == RequestShape.RowWrite ? 1 : 0, bytes);
    }

    public static StorageRequest OfBlob(HttpRequestMessage request) =>
        new(RequestShape.BlobRequest, $"documents {request.Method}", 0, request.Content?.Headers.ContentLength ?? 0);

    private static StorageRequest Transaction(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        var rows = text.Split("Content-Type: application/http", StringSplitOptions.None).Length - 1;
        var table = TableOf(AfterAccount(text));
        return new StorageRequest(RequestShape.Transaction, table, rows, body.Length);
    }

    private static byte[] Body(HttpContent content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy, null, CancellationToken.None);
        return copy.ToArray();
    }

    private static string AfterAccount(string text) => text[(text.IndexOf(Account, StringComparison.Ordinal) + Account.Length)..];

    private static string Target(string path)
    {
        var key = path.IndexOf(RowKey, StringComparison.Ordinal);
        return key < 0 ? TableOf(path) : $"{TableOf(path)}: {KindOf(path[(key + RowKey.Length)..])}";
    }

    private static string TableOf(string path) => new([.. path.TakeWhile(char.IsAsciiLetter)]);

    /// <summary>Kind of row: what its key begins with; keys that are a bare id have none.</summary>
    private static string KindOf(string key)
    {
        var begin = key[..key.IndexOfAny([':', ';', '\''])];
        return begin.All(char.IsAsciiLetter) ? begin : "by id";
    }
}
