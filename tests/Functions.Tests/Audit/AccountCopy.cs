using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Makes the service's tables and documents of one account those of another, as anybody can who has both keys. Not the log of checkpoints.</summary>
internal static class AccountCopy
{
    private static readonly string[] s_tables = ["Cases", "Worklist", "Directory", "Ledger", "Workspaces", "Mentors", "Access", "Hub"];

    public static async Task RunAsync(string from, string to)
    {
        var (source, target) = (ConnectionSettings.Parse(from), ConnectionSettings.Parse(to));
        foreach (var table in s_tables)
        {
            await TableAsync(source.CreateTableServiceClient().GetTableClient(table), target.CreateTableServiceClient().GetTableClient(table));
        }

        await BlobsAsync(source.CreateBlobServiceClient().GetBlobContainerClient("documents"), target.CreateBlobServiceClient().GetBlobContainerClient("documents"));
    }

    private static async Task TableAsync(TableClient source, TableClient target)
    {
        await target.CreateIfNotExistsAsync();
        var rows = await RowsAsync(source);
        var keys = rows.Select(row => (row.PartitionKey, row.RowKey)).ToHashSet();
        foreach (var row in (await RowsAsync(target)).Where(row => !keys.Contains((row.PartitionKey, row.RowKey))))
        {
            await target.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }

        foreach (var row in rows)
        {
            await target.UpsertEntityAsync(row, TableUpdateMode.Replace);
        }
    }

    private static async Task BlobsAsync(BlobContainerClient source, BlobContainerClient target)
    {
        await target.CreateIfNotExistsAsync();
        await foreach (var blob in target.GetBlobsAsync())
        {
            await target.DeleteBlobAsync(blob.Name);
        }

        await foreach (var blob in source.GetBlobsAsync(BlobTraits.Metadata))
        {
            var content = (await source.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content;
            await target.GetBlobClient(blob.Name).UploadAsync(content, new BlobUploadOptions
            {
                Metadata = blob.Metadata,
                HttpHeaders = new BlobHttpHeaders { ContentType = blob.Properties.ContentType },
            });
        }
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null))
        {
            rows.Add(row);
        }

        return rows;
    }
}
