using System.Text;
using Microsoft.AspNetCore.Http;

namespace OpcOnboarding.Tests.Support;

/// <summary>Tells what a request does. Addresses are <c>/account/Table(…)</c>, <c>/account/$batch</c> and <c>/account/container/blob</c>.</summary>
internal static class RequestReader
{
    public static ProxiedRequest Table(string account, HttpRequest request, string target, ReadOnlySpan<byte> body)
    {
        var path = target[(target.IndexOf(account, StringComparison.Ordinal) + account.Length)..].TrimStart('/');
        var operation = OfTable(request, path);
        var resource = operation switch
        {
            StorageOperation.Transaction => Name(BatchAddress(account, body)),
            StorageOperation.CreateTable => "",
            _ => Name(path),
        };
        var condition = request.Headers.IfMatch.ToString();
        return new ProxiedRequest("table", request.Method, target, operation, resource)
        {
            IsConditional = condition is not ("" or "*") || (operation == StorageOperation.Transaction && body.IndexOf("If-Match: W/"u8) >= 0),
        };
    }

    public static ProxiedRequest Blob(string account, HttpRequest request, string target)
    {
        var path = target[(target.IndexOf(account, StringComparison.Ordinal) + account.Length)..].TrimStart('/');
        return new ProxiedRequest("blob", request.Method, target, OfBlob(request), path.Split('/', '?')[0]);
    }

    private static StorageOperation OfTable(HttpRequest request, string path) => request.Method switch
    {
        "POST" when path.StartsWith("$batch", StringComparison.Ordinal) => StorageOperation.Transaction,
        "POST" when path.StartsWith("Tables", StringComparison.Ordinal) => StorageOperation.CreateTable,
        "POST" => StorageOperation.Insert,
        "PUT" => IsConditional(request) ? StorageOperation.Replace : StorageOperation.Upsert,
        "MERGE" or "PATCH" => StorageOperation.Merge,
        "DELETE" => StorageOperation.Delete,
        "GET" => path.Contains("RowKey='", StringComparison.Ordinal) ? StorageOperation.PointRead : StorageOperation.Query,
        _ => StorageOperation.Other,
    };

    private static StorageOperation OfBlob(HttpRequest request) => (request.Method, request.Query["comp"].ToString()) switch
    {
        ("PUT", "lease") => StorageOperation.LeaseBlob,
        ("PUT", _) when request.Query.ContainsKey("restype") => StorageOperation.CreateContainer,
        ("PUT", _) => request.Headers.IfNoneMatch.Count > 0 ? StorageOperation.CreateBlob : StorageOperation.OverwriteBlob,
        ("DELETE", _) => StorageOperation.DeleteBlob,
        ("GET", "list") => StorageOperation.ListBlobs,
        ("GET", _) => StorageOperation.ReadBlob,
        ("HEAD", _) => StorageOperation.ReadProperties,
        _ => StorageOperation.Other,
    };

    private static bool IsConditional(HttpRequest request) => request.Headers.IfMatch.Count > 0;

    /// <summary>The address of the first row of a transaction; all are of one table.</summary>
    private static string BatchAddress(string account, ReadOnlySpan<byte> body)
    {
        var place = body.IndexOf(Encoding.ASCII.GetBytes(account + "/"));
        return place < 0 ? "" : Encoding.ASCII.GetString(body[(place + account.Length + 1)..][..Math.Min(64, body.Length - place - account.Length - 1)]);
    }

    private static string Name(string path) => new([.. path.TakeWhile(char.IsAsciiLetterOrDigit)]);
}
