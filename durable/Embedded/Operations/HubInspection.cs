using Google.Protobuf;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Embedded.Shards;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Operations;

/// <summary>Reads how a hub stands off its committed rows; works on owner and standby alike. Costs two range queries a shard.</summary>
internal sealed class HubInspection(HubServices services)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The stored part of the status, and the ids of the open instances.</summary>
    public async Task<(TaskHubStatus Status, IReadOnlySet<string> Open)> ReadAsync(CancellationToken cancellationToken)
    {
        var recovery = new Recovery(services.Table, services.Metrics);
        List<OpenInstance> open = [];
        List<TroubledInstance> failed = [];
        List<string> refusals = [];
        long epoch = 0;
        foreach (var partition in Enumerable.Range(0, services.Options.Shards).Select(ShardMap.Partition))
        {
            open.AddRange(await recovery.FindOpenAsync(partition, cancellationToken));
            failed.AddRange(await FailedAsync(partition, cancellationToken));
            epoch = Math.Max(epoch, await TryReadAsync(() => Fence.ReadEpochAsync(services.Table, partition, cancellationToken), refusals));
        }

        var late = (services.Clock.GetUtcNow() - Patience).UtcDateTime;
        var status = new TaskHubStatus(
            await TryReadAsync(() => OwnerAsync(cancellationToken), refusals),
            epoch,
            open.Count,
            open.Count(instance => !instance.HasWork),
            open.Count(instance => instance.Wake < late),
            failed,
            Live: null)
        { Refusals = refusals };
        return (status, open.Select(instance => instance.InstanceId).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Reads every open instance's record with its latest history; the ones that cannot be read. A range query a shard, and more only for spilled records.</summary>
    public async Task<IReadOnlyList<TroubledInstance>> FindUnreadableAsync(CancellationToken cancellationToken)
    {
        List<TroubledInstance> found = [];
        foreach (var partition in Enumerable.Range(0, services.Options.Shards).Select(ShardMap.Partition))
        {
            services.Metrics.Read();
            var (first, after) = (RowKeys.OpenPrefix, RowKeys.After(RowKeys.OpenPrefix));
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {after}");
            await foreach (var row in services.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                if (await FaultOfAsync(row, cancellationToken) is { } fault)
                {
                    found.Add(new TroubledInstance(NameOf(row), ErrorTypes.Of(fault), services.Clock.GetUtcNow()));
                }
            }
        }

        return found;
    }

    private async Task<Exception?> FaultOfAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            var instanceId = RowKeys.InstanceId(row.RowKey);
            // A spilled one may have moved since it was listed, or ended: then there is nothing to read, and nothing wrong.
            var record = row[InstanceRow.SpillName] is null
                ? InstanceRow.Parse(BinaryColumns.Read(row))
                : (await services.Store.ReadAsync(instanceId, row.RowKey, cancellationToken))?.Record;
            _ = record is null ? null : HistoryChunk.Parser.ParseFrom(record.Tail);
            return row[InstanceRow.SpillName] is not null || InstanceRow.IsTrueTo(row, record!) ? null : new FormatException("An instance's row was altered beside its record.");
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidProtocolBufferException)
        {
            return unreadable;
        }
    }

    /// <summary>The instance of a row, or the end of its key when that names none.</summary>
    private static string NameOf(TableEntity row) => RowKeys.TryReadInstanceId(row.RowKey, out var instanceId) ? instanceId : row.RowKey[RowKeys.OpenPrefix.Length..];

    private static async Task<T?> TryReadAsync<T>(Func<Task<T>> read, List<string> refusals)
    {
        try
        {
            return await read();
        }
        catch (TaskHubRefusedException refused)
        {
            refusals.Add(refused.Message);
            return default;
        }
    }

    private async Task<TaskHubOwner?> OwnerAsync(CancellationToken cancellationToken)
    {
        var stored = await services.Table.GetEntityIfExistsAsync<TableEntity>(OwnerRow.Partition, OwnerRow.Key, cancellationToken: cancellationToken);
        if (!stored.HasValue)
        {
            return null;
        }

        OwnerRow.Check(stored.Value!);
        if (stored.Value!.GetString(OwnerRow.OwnerId) is not { Length: > 0 } ownerId)
        {
            return null;
        }

        var renewed = stored.Value!.Timestamp ?? default;
        return new TaskHubOwner(ownerId, stored.Value.GetDateTimeOffset(OwnerRow.Since), renewed, renewed + services.Options.OwnershipExpiry);
    }

    private async Task<List<TroubledInstance>> FailedAsync(string partition, CancellationToken cancellationToken)
    {
        services.Metrics.Read();
        var (first, after) = (RowKeys.FinalPrefix, RowKeys.After(RowKeys.FinalPrefix));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {after} and Status eq {(int)OrchestrationRuntimeStatus.Failed}");
        List<TroubledInstance> failed = [];
        await foreach (var row in services.Table.QueryAsync<TableEntity>(filter, select: InstanceRow.ListColumns, cancellationToken: cancellationToken))
        {
            failed.Add(new TroubledInstance(NameOf(row), nameof(OrchestrationRuntimeStatus.Failed), row[InstanceRow.UpdatedAt] as DateTimeOffset? ?? default));
        }

        return failed;
    }
}
