using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Tests.AzureStorage;

/// <summary>The recorded rows of the provider, written into tables step by step as the provider does it.</summary>
internal sealed class RecordedRows(string connectionString, string hubName)
{
    private static readonly JsonObject Recorded =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "AzureStorage", "table-rows.json")))!.AsObject();

    public static IEnumerable<string> Vectors => Recorded.Select(entry => entry.Key).Where(key => key != "about");

    public static IEnumerable<string> InstancesOf(string vector) => Steps(vector).Select(step => (string)step["instanceId"]!).Distinct();

    private TableClient History { get; } = new(connectionString, $"{hubName}History");

    private BlobContainerClient Blobs { get; } =
        ConnectionSettings.Parse(connectionString).CreateBlobServiceClient().GetBlobContainerClient($"{hubName}-largemessages".ToLowerInvariant());

    /// <summary>All checkpoints of a vector. The recording cuts texts out to blobs that it does not hold; they are given by their column.</summary>
    public async Task WriteAsync(string vector, Func<string, string> largeText)
    {
        await History.CreateIfNotExistsAsync();
        await Blobs.CreateIfNotExistsAsync();
        foreach (var step in Steps(vector))
        {
            foreach (var row in step["historyUpserts"]?.AsArray() ?? [])
            {
                await WriteAsync(row!.AsObject(), TableUpdateMode.Replace, largeText);
            }

            if (step["sentinelMerge"] is JsonObject sentinel)
            {
                await WriteAsync(sentinel, TableUpdateMode.Merge, largeText);
            }
        }
    }

    private static IEnumerable<JsonObject> Steps(string vector) => Recorded[vector]!.AsArray().Select(step => step!.AsObject());

    private async Task WriteAsync(JsonObject row, TableUpdateMode mode, Func<string, string> largeText)
    {
        var entity = new TableEntity((string)row["PartitionKey"]!, (string)row["RowKey"]!);
        foreach (var (column, value) in row.Where(member => !member.Key.EndsWith("@odata.type", StringComparison.Ordinal) && member.Key is not ("PartitionKey" or "RowKey")))
        {
            entity[column] = row.ContainsKey($"{column}@odata.type") ? DateTimeOffset.Parse((string)value!) : Plain(value!);
            if (column.EndsWith("BlobName", StringComparison.Ordinal))
            {
                await UploadAsync((string)value!, largeText((string)value!));
            }
        }

        await History.UpsertEntityAsync(entity, mode);
    }

    private static object Plain(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Number => value.GetValue<int>(),
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => value.GetValue<bool>(),
        _ => value.GetValue<string>(),
    };

    private async Task UploadAsync(string blobName, string text)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(text));
        }

        packed.Position = 0;
        await Blobs.GetBlobClient(blobName).UploadAsync(packed, overwrite: true);
    }
}
