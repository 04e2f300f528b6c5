using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Finds the rows of a table that were written since the last look, by the store's own time stamps; the first look finds all.</summary>
internal sealed class ChangedRows(GuardedTable table)
{
    // The store's time stamps may be written a little out of order; rows seen twice change nothing.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);
    private static readonly string[] Columns = ["PartitionKey", "RowKey", "Timestamp", RowSeal.Property];

    private DateTimeOffset? seen;
    private DateTimeOffset? latest;

    /// <summary>Seals by row key, by partition.</summary>
    public async Task<Dictionary<string, Dictionary<string, string>>> ReadAsync(CancellationToken cancellationToken)
    {
        var changed = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        latest = seen;
        await foreach (var row in Query(cancellationToken))
        {
            if (!changed.TryGetValue(row.PartitionKey, out var rows))
            {
                changed.Add(row.PartitionKey, rows = []);
            }

            rows[row.RowKey] = row.GetString(RowSeal.Property) ?? "";
            latest = row.Timestamp > (latest ?? DateTimeOffset.MinValue) ? row.Timestamp : latest;
        }

        return changed;
    }

    /// <summary>What was read is in the log: the next look begins after it.</summary>
    public void Settle() => seen = latest;

    private Azure.AsyncPageable<TableEntity> Query(CancellationToken cancellationToken) => seen is { } since
        ? table.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Timestamp ge {since - Overlap}"), select: Columns, cancellationToken: cancellationToken)
        : table.Table.QueryAsync<TableEntity>(select: Columns, cancellationToken: cancellationToken);
}
