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
        long epoch = 0;
        foreach (var partition in Enumerable.Range(0, services.Options.Shards).Select(ShardMap.Partition))
        {
            open.AddRange(await recovery.FindOpenAsync(partition, cancellationToken));
            failed.AddRange(await FailedAsync(partition, cancellationToken));
            epoch = Math.Max(epoch, await Fence.ReadEpochAsync(services.Table, partition, cancellationToken));
        }

        var late = (services.Clock.GetUtcNow() - Patience).UtcDateTime;
        var status = new TaskHubStatus(
            await OwnerAsync(cancellationToken),
            epoch,
            open.Count,
            open.Count(instance => !instance.HasWork),
            open.Count(instance => instance.Wake < late),
            failed,
            Live: null);
        return (status, open.Select(instance => instance.InstanceId).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Reads every open instance as a turn would; the ones that cannot be read.</summary>
    public async Task<IReadOnlyList<TroubledInstance>> FindUnreadableAsync(CancellationToken cancellationToken)
    {
        var recovery = new Recovery(services.Table, services.Metrics);
        List<TroubledInstance> found = [];
        foreach (var partition in Enumerable.Range(0, services.Options.Shards).Select(ShardMap.Partition))
        {
            foreach (var instance in await recovery.FindOpenAsync(partition, cancellationToken))
            {
                if (await FaultOfAsync(instance.InstanceId, cancellationToken) is { } fault)
                {
                    found.Add(new TroubledInstance(instance.InstanceId, ErrorTypes.Of(fault), services.Clock.GetUtcNow()));
                }
            }
        }

        return found;
    }

    private async Task<FormatException?> FaultOfAsync(string instanceId, CancellationToken cancellationToken)
    {
        try
        {
            // It may have ended since it was listed: then there is nothing to read, and nothing wrong.
            if (await services.Store.ReadAsync(instanceId, RowKeys.Open(instanceId), cancellationToken) is { } stored)
            {
                await services.Store.ReadHistoryAsync(instanceId, stored.Record, cancellationToken);
            }

            return null;
        }
        catch (FormatException unreadable)
        {
            return unreadable;
        }
    }

    private async Task<TaskHubOwner?> OwnerAsync(CancellationToken cancellationToken)
    {
        var stored = await services.Table.GetEntityIfExistsAsync<TableEntity>(OwnerRow.Partition, OwnerRow.Key, cancellationToken: cancellationToken);
        if (!stored.HasValue || stored.Value!.GetString(OwnerRow.OwnerId) is not { Length: > 0 } ownerId)
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
            failed.Add(new TroubledInstance(RowKeys.InstanceId(row.RowKey), nameof(OrchestrationRuntimeStatus.Failed), row.GetDateTimeOffset(InstanceRow.UpdatedAt) ?? default));
        }

        return failed;
    }
}
