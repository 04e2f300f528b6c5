using Google.Protobuf;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>Reads instances from the table; never writes.</summary>
/// <exception cref="FormatException">A row that belongs to the instance is missing or cannot be read.</exception>
internal sealed class InstanceStore(TableClient table, ShardMap shards, TaskHubMetrics metrics)
{
    /// <summary>An instance's record with the names of its spill rows, from the row with the given key; null when there is no such row.</summary>
    public async Task<StoredInstance?> ReadAsync(string instanceId, string rowKey, CancellationToken cancellationToken)
    {
        var partition = Partition(instanceId);
        metrics.Read();
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: cancellationToken);
        if (!found.HasValue)
        {
            return null;
        }

        var row = found.Value!;
        var spilled = SpillKeys(instanceId, row);
        var bytes = spilled.Count == 0 ? BinaryColumns.Read(row) : await JoinAsync(partition, spilled, cancellationToken);
        return new StoredInstance(InstanceRow.Parse(bytes), spilled);
    }

    /// <summary>The present run of an instance, open or ended; null when the instance is unknown.</summary>
    public async Task<StoredInstance?> FindAsync(string instanceId, CancellationToken cancellationToken)
        => await ReadAsync(instanceId, RowKeys.Open(instanceId), cancellationToken)
        ?? await ReadAsync(instanceId, RowKeys.Final(instanceId), cancellationToken);

    /// <summary>All events of the record's execution, in order, by point reads.</summary>
    public async Task<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(string instanceId, InstanceRecord record, CancellationToken cancellationToken)
    {
        try
        {
            if (record.HistoryRows == 0)
            {
                return HistoryChunk.Parser.ParseFrom(record.Tail).Events;
            }

            var keys = Enumerable.Range(0, record.HistoryRows).Select(n => RowKeys.History(instanceId, record.ExecutionId, n));
            var bytes = await JoinAsync(Partition(instanceId), [.. keys], cancellationToken);
            var chunk = HistoryChunk.Parser.ParseFrom(bytes);
            chunk.MergeFrom(record.Tail);
            return chunk.Events;
        }
        catch (InvalidProtocolBufferException invalid)
        {
            throw new FormatException("An instance's history cannot be read.", invalid);
        }
    }

    private string Partition(string instanceId) => ShardMap.Partition(shards.ShardOf(instanceId));

    private async Task<byte[]> JoinAsync(string partition, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        foreach (var key in keys)
        {
            metrics.Read();
            var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
            bytes.Write(BinaryColumns.Read(row.HasValue ? row.Value! : throw new FormatException("A row of an instance is missing.")));
        }

        return bytes.ToArray();
    }

    private static List<string> SpillKeys(string instanceId, TableEntity row)
    {
        if (row[InstanceRow.SpillName] is not string name)
        {
            return [];
        }

        var count = row[InstanceRow.SpillRows] as int? ?? throw new FormatException("A spilled instance row does not say how many rows it has.");
        return [.. Enumerable.Range(0, count).Select(part => RowKeys.Spill(instanceId, name, part))];
    }
}
