using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Embedded.Shards;

namespace OpcOnboarding.Durable.Embedded.Commits;

/// <summary>
/// Decides when a shard commits: at once when somebody waits and no commit is under way. While one is, changes gather, so
/// that the next carries more instances the busier the shard is.
/// </summary>
internal sealed class CommitScheduler : IDisposable
{
    private readonly ShardContext _shard;
    private readonly GroupCommit _group;
    private readonly CommitBuilder _builder;
    private readonly ITimer _flush;
    private readonly HashSet<HubInstance> _urgent = [];
    private readonly HashSet<HubInstance> _deferred = [];
    private readonly List<InstanceCommit> _purges = [];
    private bool _running;

    /// <summary>Makes the scheduler of a shard.</summary>
    public CommitScheduler(ShardContext shard, GroupCommit group)
    {
        (_shard, _group, _builder) = (shard, group, new CommitBuilder(shard.Partition, shard.Options));
        // Real time: waiting for company is a matter of machines, not of the business.
        _flush = shard.Services.Machine.Clock.CreateTimer(_ => shard.Post(Flush), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Called on the loop for each instance when its commit is stored or refused.</summary>
    public Action<InstanceCommit>? Done { get; set; }

    /// <summary>Called on any thread when the shard can never commit again.</summary>
    public Action<Exception>? Lost { get; set; }

    /// <summary>Called on the loop when an instance cannot be written down.</summary>
    public Action<HubInstance, Exception>? Unwritable { get; set; }

    /// <summary>Whether nothing waits and nothing is under way.</summary>
    public bool IsIdle => !_running && _urgent.Count == 0 && _deferred.Count == 0 && _purges.Count == 0;

    /// <summary>Notes that an instance has changed.</summary>
    public void Note(HubInstance instance, CommitNeed need)
    {
        if (need <= instance.Need)
        {
            return;
        }

        instance.Need = need;
        _deferred.Remove(instance);
        (need == CommitNeed.Urgent ? _urgent : _deferred).Add(instance);
        if (need == CommitNeed.Deferred && _deferred.Count == 1)
        {
            _flush.Change(_shard.Options.DeferredCommitDelay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Makes everything that may wait urgent.</summary>
    public void Flush()
    {
        foreach (var instance in _deferred)
        {
            instance.Need = CommitNeed.Urgent;
            _urgent.Add(instance);
        }

        _deferred.Clear();
    }

    /// <summary>Drops an instance that cannot be committed.</summary>
    public void Forget(HubInstance instance)
    {
        _urgent.Remove(instance);
        _deferred.Remove(instance);
        instance.Need = CommitNeed.None;
    }

    /// <summary>Deletes rows of an ended instance with the next commit. The keys are of a run that is never written again.</summary>
    public void Purge(string instanceId, IReadOnlyList<string> rowKeys, Action<Exception?> done)
    {
        var purge = new InstanceCommit(new HubInstance(instanceId)) { IsPurge = true, Effects = [done] };
        purge.Garbage.AddRange(rowKeys.Select(key => HubRow.Delete(_shard.Partition, key)));
        _purges.Add(purge);
    }

    /// <summary>Begins a commit if there is reason to and none is under way.</summary>
    public void CommitIfDue()
    {
        if (_running || (_urgent.Count == 0 && _purges.Count == 0))
        {
            return;
        }

        List<InstanceCommit> commits = [.. _urgent.ToList().ConvertAll(Snapshot).OfType<InstanceCommit>(), .. _purges];
        _urgent.Clear();
        _purges.Clear();
        if (commits.Count > 0)
        {
            _running = true;
            _ = CommitAsync(commits);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _flush.Dispose();

    private InstanceCommit? Snapshot(HubInstance instance)
    {
        try
        {
            var commit = _builder.Build(instance);
            (instance.Need, instance.IsCommitting) = (CommitNeed.None, true);
            return commit;
        }
        catch (Exception unwritable)
        {
            Unwritable?.Invoke(instance, unwritable);
            return null;
        }
    }

    private async Task CommitAsync(List<InstanceCommit> commits)
    {
        try
        {
            await _group.RunAsync(commits, _shard.Stopping);
            _shard.Post(() => End(commits));
        }
        catch (Exception lost) when (lost is FenceLostException || !_shard.Stopping.IsCancellationRequested)
        {
            Lost?.Invoke(lost);
        }
        catch (OperationCanceledException)
        {
            _shard.Logger.CommitAbandoned(_shard.Partition);
        }
    }

    private void End(List<InstanceCommit> commits)
    {
        _running = false;
        foreach (var commit in commits)
        {
            commit.Instance.IsCommitting = false;
            Done?.Invoke(commit);
        }
    }
}
