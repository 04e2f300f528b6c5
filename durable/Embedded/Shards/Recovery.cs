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
            found.Add(Read(row));
        }

        return found;
    }

    /// <summary>A column of an unexpected type is not believed: the instance is loaded at once, and its record shows what is right.</summary>
    private static OpenInstance Read(TableEntity row)
    {
        var wake = row[InstanceRow.Wake];
        var work = row[InstanceRow.Work];
        var isOdd = wake is not (null or DateTimeOffset) || work is not (null or bool);
        return new OpenInstance(RowKeys.InstanceId(row.RowKey), (wake as DateTimeOffset?)?.UtcDateTime, isOdd || work is true);
    }
}
