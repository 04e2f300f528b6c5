using OpcOnboarding.Durable.Embedded.Activities;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Durable.Embedded.Shards;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Embedded;

/// <summary>One time of ownership: the shards and activities of a hub from the raising of its fences until they are lost or given up.</summary>
internal sealed class HubTerm : IShardRouter, IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource<Exception?> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ShardMap _map;
    private readonly RepeatedStarts _repeatedStarts;
    private readonly ActivityPump _activities;
    private readonly Shard[] _shards;

    private HubTerm(HubServices services, ActivityExecutor executor, IReadOnlyList<Fence> fences)
    {
        (_map, Ended) = (new ShardMap(services.Options.Shards), _ended.Token);
        _repeatedStarts = new RepeatedStarts(services, ShardOf, Ended);
        _activities = new ActivityPump(executor, this, services.Clock, services.Machine, services.Metrics, services.Options.MaxConcurrentActivities, Ended);
        _shards = [.. fences.Select((fence, number) => new Shard(number, services, fence, this, _activities, Lose, Ended))];
    }

    /// <summary>Ends when the fence is lost, with the reason.</summary>
    public Task<Exception?> Lost => _lost.Task;

    /// <summary>Set when the term is over; everything in it has been given up.</summary>
    public CancellationToken Ended { get; }

    /// <summary>Raises all fences, finds what is open, and sets the shards to work. Null when the ownership was lost meanwhile.</summary>
    /// <remarks>
    /// A process that slept over its own beginning may have raised the fences behind the back of the next owner. It must not work: that owner
    /// would not hear of what is begun here before its next commit, and refuse until then by what it remembers.
    /// </remarks>
    public static async Task<HubTerm?> BeginAsync(HubServices services, ActivityExecutor executor, Func<Task<bool>> isStillOwner, CancellationToken cancellationToken)
    {
        var partitions = Enumerable.Range(0, services.Options.Shards).Select(ShardMap.Partition).ToArray();
        var fences = partitions.Select(partition => new Fence(services.Table, partition)).ToArray();
        await Task.WhenAll(fences.Select(fence => fence.RaiseAsync(cancellationToken)));
        var recovery = new Recovery(services.Table, services.Metrics);
        var open = await Task.WhenAll(partitions.Select(partition => recovery.FindOpenAsync(partition, cancellationToken)));
        if (!await isStillOwner())
        {
            return null;
        }

        var term = new HubTerm(services, executor, fences);
        for (var shard = 0; shard < open.Length; shard++)
        {
            term._shards[shard].Recover(open[shard]);
        }

        // Only now: a shard at work sends messages to the others, which must know by then what is open.
        foreach (var shard in term._shards)
        {
            _ = services.Machine.Run(shard.RunAsync);
        }

        services.Logger.BecameOwner(services.Table.Name, open.Sum(found => found.Count));
        return term;
    }

    /// <summary>What is set aside, and how busy the activities are.</summary>
    public async Task<(IReadOnlyList<TroubledInstance> Quarantined, int Running, int Queued, IReadOnlyList<RunningActivity> Long)> InspectAsync()
    {
        var quarantined = await Task.WhenAll(_shards.Select(shard => shard.QuarantinedAsync()));
        var (running, queued) = _activities.Count();
        return ([.. quarantined.SelectMany(found => found)], running, queued, _activities.RunningFor(TaskHubLive.LongRun));
    }

    /// <summary>The shard of an instance.</summary>
    public Shard ShardOf(string instanceId) => _shards[_map.ShardOf(instanceId)];

    /// <inheritdoc/>
    public void Deliver(string instanceId, Mail mail, bool mayBeRepeated)
    {
        if (mail.Sender is null || !_repeatedStarts.TryTake(instanceId, mail, mayBeRepeated))
        {
            ShardOf(instanceId).Deliver(instanceId, mail);
        }
    }

    /// <inheritdoc/>
    public void Delivered(string senderInstanceId, string sender, long messageId)
        => ShardOf(senderInstanceId).Delivered(senderInstanceId, sender, messageId);

    /// <summary>Lets running activities and open commits end.</summary>
    public async Task DrainAsync()
    {
        await _activities.DrainAsync();
        await Task.WhenAll(_shards.Select(shard => shard.DrainAsync()));
    }

    /// <summary>Gives everything up at once.</summary>
    public void End() => _ended.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        Array.ForEach(_shards, shard => shard.Dispose());
        _ended.Dispose();
    }

    private void Lose(Exception reason)
    {
        _lost.TrySetResult(reason);
        if (!_ended.IsCancellationRequested)
        {
            _ended.Cancel();
        }
    }
}
