using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>Finds the open instances of a shard. The only query of the hub's own work, once per start, and of a few columns.</summary>
internal sealed class Recovery(TableClient table, TaskHubMetrics metrics)
{
    /// <summary>All open instances of a partition.</summary>
    public async Task<IReadOnlyList<OpenInstance>> FindOpenAsync(string partition, CancellationToken cancellationToken)
    {
        metrics.Read();
        var (first, after) = (RowKeys.OpenPrefix, RowKeys.After(RowKeys.OpenPrefix));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {after}");
        var found = new List<OpenInstance>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: InstanceRow.IndexColumns, cancellationToken: cancellationToken))
        {
            if (Read(row) is { } instance)
            {
                found.Add(instance);
            }
        }

        return found;
    }

    /// <summary>
    /// A column that is missing or of an unexpected type is not believed: the instance is loaded at once, and its record shows what is right.
    /// Null for a row whose key names no instance: nothing can be sent to it, and the inspection of the hub reports it.
    /// </summary>
    private static OpenInstance? Read(TableEntity row)
    {
        if (!RowKeys.TryReadInstanceId(row.RowKey, out var instanceId))
        {
            return null;
        }

        return row[InstanceRow.Wake] is DateTimeOffset wake && row[InstanceRow.Work] is bool hasWork
            ? new OpenInstance(instanceId, wake.UtcDateTime == InstanceRow.Never ? null : wake.UtcDateTime, hasWork)
            : new OpenInstance(instanceId, Wake: null, HasWork: true);
    }
}
