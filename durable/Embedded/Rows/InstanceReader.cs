using System.Globalization;
using System.Text;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Storage.Tables;
using HistoryEvent = OpcOnboarding.Durable.Client.HistoryEvent;

namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>Answers questions about instances from committed rows; works on owner and standby alike.</summary>
internal sealed class InstanceReader(TableClient table, InstanceStore store, int shards, TaskHubMetrics metrics)
{
    private static readonly string[] s_prefixes = [RowKeys.OpenPrefix, RowKeys.FinalPrefix];

    /// <summary>The present run of an instance.</summary>
    public async Task<InstanceState?> FindAsync(string instanceId, bool withPayloads, CancellationToken cancellationToken)
        => await StateAsync(instanceId, await store.FindAsync(instanceId, cancellationToken), withPayloads, cancellationToken);

    /// <summary>An instance that is known to have ended, unless it is unknown.</summary>
    public async Task<InstanceState?> FindEndedAsync(string instanceId, bool withPayloads, CancellationToken cancellationToken)
    {
        var ended = await store.ReadAsync(instanceId, RowKeys.Final(instanceId), cancellationToken)
            ?? await store.FindAsync(instanceId, cancellationToken);
        return await StateAsync(instanceId, ended, withPayloads, cancellationToken);
    }

    /// <summary>The history of an instance's present run.</summary>
    public async Task<IReadOnlyList<HistoryEvent>?> ReadHistoryAsync(string instanceId, CancellationToken cancellationToken)
        => await store.FindAsync(instanceId, cancellationToken) is { } stored
            ? [.. (await store.ReadHistoryAsync(instanceId, stored.Record, cancellationToken)).Select(ReadableEvents.From)]
            : null;

    /// <summary>Keys of all rows of an ended instance; none when it is unknown or open.</summary>
    public async Task<IReadOnlyList<string>> KeysOfEndedAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(instanceId, RowKeys.Open(instanceId), cancellationToken) is not null
            || await store.ReadAsync(instanceId, RowKeys.Final(instanceId), cancellationToken) is null)
        {
            return [];
        }

        var keys = new List<string> { RowKeys.Final(instanceId) };
        foreach (var prefix in (string[])[RowKeys.HistoryPrefix(instanceId), RowKeys.SpillPrefix(instanceId)])
        {
            await foreach (var row in RowsAsync(PartitionOf(instanceId), prefix, RowKeys.After(prefix), ["RowKey"], cancellationToken))
            {
                keys.Add(row.RowKey);
            }
        }

        return keys;
    }

    /// <summary>One page of a list over all shards.</summary>
    public async Task<Durable.Page<InstanceState>> ListAsync(OrchestrationQuery filter, string? continuationToken, CancellationToken cancellationToken)
    {
        var place = ListPlace.Parse(continuationToken);
        var found = new List<InstanceState>();
        for (; place.Range < shards * s_prefixes.Length; place = place.NextRange())
        {
            var prefix = s_prefixes[place.Range % s_prefixes.Length] + RowKeys.Escape(filter.InstanceIdPrefix ?? "");
            var partition = ShardMap.Partition(place.Range / s_prefixes.Length);
            await foreach (var row in RowsAsync(partition, place.After ?? prefix, prefix + '\uffff', InstanceRow.ListColumns, cancellationToken))
            {
                if (row.RowKey != place.After && await MatchAsync(row, filter, cancellationToken) is { } state)
                {
                    found.Add(state);
                    if (found.Count == filter.PageSize)
                    {
                        return new Durable.Page<InstanceState>(found, place.At(row.RowKey).ToString());
                    }
                }
            }
        }

        return new Durable.Page<InstanceState>(found, null);
    }

    private async Task<InstanceState?> MatchAsync(TableEntity row, OrchestrationQuery filter, CancellationToken cancellationToken)
    {
        var state = ListedState(row);
        var isWanted = (filter.CreatedFrom is not { } from || state.CreatedAt >= from)
            && (filter.CreatedTo is not { } to || state.CreatedAt <= to)
            && (filter.Statuses is not { } statuses || statuses.Contains(state.Status));
        return isWanted && filter.FetchInputsAndOutputs
            ? await StateAsync(state.InstanceId, await store.ReadAsync(state.InstanceId, row.RowKey, cancellationToken), true, cancellationToken)
            : isWanted ? state : null;
    }

    private async Task<InstanceState?> StateAsync(string instanceId, StoredInstance? stored, bool withPayloads, CancellationToken cancellationToken)
    {
        if (stored is null)
        {
            return null;
        }

        var history = withPayloads ? await store.ReadHistoryAsync(instanceId, stored.Record, cancellationToken) : [];
        return InstanceStates.From(instanceId, stored.Record, history, withPayloads);
    }

    private Azure.AsyncPageable<TableEntity> RowsAsync(string partition, string from, string before, string[] columns, CancellationToken cancellationToken)
    {
        metrics.Read();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {before}");
        return table.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: cancellationToken);
    }

    private string PartitionOf(string instanceId) => ShardMap.Partition(new ShardMap(shards).ShardOf(instanceId));

    private static InstanceState ListedState(TableEntity row) => new(
        RowKeys.InstanceId(row.RowKey),
        row[InstanceRow.Name] as string ?? "",
        (OrchestrationRuntimeStatus)(row[InstanceRow.Status] as int? ?? 0),
        row[InstanceRow.CreatedAt] as DateTimeOffset? ?? default,
        row[InstanceRow.UpdatedAt] as DateTimeOffset? ?? default);

    /// <summary>Where a list goes on: one of the key ranges (shard by shard, open before ended), and the last key read there.</summary>
    private readonly record struct ListPlace(int Range, string? After)
    {
        public static ListPlace Parse(string? token)
        {
            if (token is null)
            {
                return default;
            }

            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(token)).Split('\n', 2);
            return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var range)
                ? new ListPlace(range, parts[1])
                : throw new FormatException("The continuation token is not one of this hub.");
        }

        public ListPlace At(string rowKey) => this with { After = rowKey };

        public ListPlace NextRange() => new(Range + 1, null);

        public override string ToString()
            => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Range}\n{After}")));
    }
}
