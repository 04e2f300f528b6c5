using System.Text.Json;

namespace OpcOnboarding.Bench.Journeys;

/// <summary>What Azurite's files hold after it has ended in order.</summary>
/// <param name="Rows">Rows by table; the probe's tables left out.</param>
/// <param name="TableBytes">Bytes of these rows in Azurite's table database, its own columns included.</param>
/// <param name="BlobBytes">Bytes of the documents; the probe's blobs left out.</param>
internal sealed record StorageLeft(IReadOnlyDictionary<string, int> Rows, long TableBytes, long BlobBytes)
{
    public int AllRows => Rows.Values.Sum();

    public static StorageLeft Read(string folder)
    {
        using var database = Open(folder, "table.json");
        var tables = Collections(database).Where(IsOfTheService).ToList();
        return new StorageLeft(
            tables.ToDictionary(NameOf, table => table.GetProperty("data").GetArrayLength()),
            tables.Sum(table => (long)JsonSerializer.SerializeToUtf8Bytes(table.GetProperty("data")).Length),
            DocumentBytes(folder));
    }

    private static JsonDocument Open(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        return JsonDocument.Parse(file);
    }

    private static JsonElement.ArrayEnumerator Collections(JsonDocument database) => database.RootElement.GetProperty("collections").EnumerateArray();

    private static long DocumentBytes(string folder)
    {
        using var database = Open(folder, "blob.json");
        return Collections(database).SelectMany(collection => collection.GetProperty("data").EnumerateArray())
            .Where(entry => entry.TryGetProperty("containerName", out var container) && container.GetString() == "documents")
            .Sum(entry => entry.TryGetProperty("properties", out var properties) && properties.TryGetProperty("contentLength", out var length) ? length.GetInt64() : 0);
    }

    // A collection is named account$table; others are Azurite's own lists.
    private static bool IsOfTheService(JsonElement collection) =>
        collection.GetProperty("name").GetString()!.Contains('$', StringComparison.Ordinal)
        && !NameOf(collection).StartsWith(RawProbe.Prefix, StringComparison.Ordinal);

    private static string NameOf(JsonElement collection)
    {
        var name = collection.GetProperty("name").GetString()!;
        return name[(name.IndexOf('$', StringComparison.Ordinal) + 1)..];
    }
}
