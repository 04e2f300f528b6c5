using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Embedded.Shards;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Operations;

/// <summary>Begins a stopped instance again: a quarantined one from its rows as they are now, a failed one from before its failure.</summary>
internal sealed class InstanceRetry(HubServices services)
{
    /// <summary>Does it in the term of ownership in which the shard lives.</summary>
    public async Task<RetryOutcome> RunAsync(Shard shard, string instanceId, CancellationToken cancellationToken)
    {
        if (await shard.ReloadAsync(instanceId) is { } known)
        {
            return known;
        }

        try
        {
            return await services.Store.ReadAsync(instanceId, RowKeys.Final(instanceId), cancellationToken) is { Record.Status: OrchestrationStatus.Failed } failed
                ? await RewindAsync(shard, instanceId, failed, cancellationToken)
                : RetryOutcome.NotStopped;
        }
        catch (FormatException)
        {
            // The outcome says it; the scan names the row's fault.
            return RetryOutcome.Unreadable;
        }
    }

    private async Task<RetryOutcome> RewindAsync(Shard shard, string instanceId, StoredInstance failed, CancellationToken cancellationToken)
    {
        var events = await services.Store.ReadHistoryAsync(instanceId, failed.Record, cancellationToken);
        return Rewind.Of(failed.Record, events) is { } record
            ? await shard.OpenAgainAsync(instanceId, record, [RowKeys.Final(instanceId), .. failed.SpillRows, .. HistoryKeys(instanceId, failed.Record)])
            : RetryOutcome.NotRewindable;
    }

    private static IEnumerable<string> HistoryKeys(string instanceId, InstanceRecord record) =>
        Enumerable.Range(0, record.HistoryRows).Select(number => RowKeys.History(instanceId, record.ExecutionId, number));
}
