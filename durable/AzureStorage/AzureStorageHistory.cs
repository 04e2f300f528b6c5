using Azure.Storage.Blobs;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.AzureStorage;

/// <summary>Reads histories that the Durable Functions extension keeps with its Azure Storage provider; writes nothing.</summary>
/// <remarks>
/// Beginning anew writes over the rows of the execution before and leaves those with higher keys, so the sentinel row's
/// execution id says which rows count, in key order up to the first other one (wire facts, part d).
/// </remarks>
public sealed class AzureStorageHistory
{
    private const string Sentinel = "sentinel";
    private const string BlobSuffix = "BlobName";

    private readonly TableClient table;
    private readonly LargeValues largeValues;

    /// <summary>Makes a reader for one hub.</summary>
    /// <param name="tables">The account's tables.</param>
    /// <param name="blobs">The account's blobs, for values that are too long for a table.</param>
    /// <param name="hubName">The hub's name as in host.json.</param>
    public AzureStorageHistory(TableServiceClient tables, BlobServiceClient blobs, string hubName)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(blobs);
        ArgumentException.ThrowIfNullOrEmpty(hubName);
        table = tables.GetTableClient($"{hubName}History");
        largeValues = new LargeValues(blobs.GetBlobContainerClient($"{hubName}-largemessages".ToLowerInvariant()));
    }

    /// <summary>The current execution's history, oldest event first.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <returns>Null when the instance has no history.</returns>
    /// <exception cref="FormatException">A row cannot be read.</exception>
    public async Task<IReadOnlyList<Client.HistoryEvent>?> ReadAsync(string instanceId, CancellationToken cancellationToken) =>
        await ReadEventsAsync(instanceId, cancellationToken) is { } events ? [.. events.Select(read => read.ToEntry())] : null;

    /// <summary>The same as the events that a worker replays.</summary>
    internal async Task<IReadOnlyList<HistoryEvent>?> ReadEventsAsync(string instanceId, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(instanceId, cancellationToken);
        if (rows is not [.., { RowKey: Sentinel } sentinel])
        {
            return rows.Count == 0 ? null : throw new FormatException("The history has rows and no sentinel.");
        }

        var executionId = sentinel.GetString("ExecutionId");
        List<HistoryEvent> events = [];
        foreach (var row in rows.SkipLast(1).TakeWhile(row => row.GetString("ExecutionId") == executionId))
        {
            await PutBackLargeValuesAsync(row, cancellationToken);
            events.Add(new HistoryRow(row).ToEvent());
        }

        return events;
    }

    // Keys are hexadecimal digits in upper case, so the sentinel's letters come last in the table's order.
    private async Task<List<TableEntity>> RowsAsync(string instanceId, CancellationToken cancellationToken)
    {
        List<TableEntity> rows = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {InstanceKey.Of(instanceId)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task PutBackLargeValuesAsync(TableEntity row, CancellationToken cancellationToken)
    {
        foreach (var column in row.Keys.Where(key => key.EndsWith(BlobSuffix, StringComparison.Ordinal)).ToList())
        {
            if (row.GetString(column) is { Length: > 0 } blobName)
            {
                row[column[..^BlobSuffix.Length]] = await largeValues.ReadAsync(blobName, cancellationToken);
            }
        }
    }
}
