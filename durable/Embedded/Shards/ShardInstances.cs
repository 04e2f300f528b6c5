using OpcOnboarding.Durable.Embedded.Commits;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Operations;

namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>The life of a shard's instances: found open, loaded, run, committed, ended, set aside. Runs on the shard's loop.</summary>
internal sealed class ShardInstances
{
    private readonly ShardContext _shard;
    private readonly CommitScheduler _commits;
    private readonly Waiters _waiters;
    private readonly InstanceLoader _loader;
    private readonly Mailroom _mailroom;
    private readonly Collisions _collisions;
    private readonly TurnRunner _turns;

    /// <summary>Makes the part of a shard that holds no instances yet.</summary>
    public ShardInstances(ShardContext shard, CommitScheduler commits, Waiters waiters)
    {
        (_shard, _commits, _waiters) = (shard, commits, waiters);
        _loader = new InstanceLoader(shard, Math.Max(1, shard.Options.MaxLiveInstances / shard.Options.Shards)) { Loaded = Resume, Unreadable = Quarantine };
        _mailroom = new Mailroom(shard, _loader);
        _collisions = new Collisions(shard);
        _turns = new TurnRunner(shard, _collisions);
        Stopped = new StoppedInstances(shard, commits, _loader, Deliver);
        (commits.Done, commits.Unwritable, shard.Ticked) = (Committed, Quarantine, WakeDue);
    }

    /// <summary>Those that do not go on by themselves.</summary>
    public StoppedInstances Stopped { get; }

    /// <summary>Takes a message in.</summary>
    public void Deliver(string instanceId, Mail mail)
    {
        if (mail.IsStart)
        {
            _mailroom.Start(instanceId, mail);
        }
        else
        {
            _mailroom.Accept(instanceId, mail);
        }
    }

    /// <summary>Takes a message in if its instance is open.</summary>
    public bool TryDeliver(string instanceId, Mail mail)
    {
        if (!_shard.Instances.ContainsKey(instanceId))
        {
            return false;
        }

        Deliver(instanceId, mail);
        return true;
    }

    /// <summary>Gives every instance that waits for it a turn.</summary>
    public void RunReady()
    {
        for (var waiting = _shard.Ready.Count; waiting > 0; waiting--)
        {
            RunTurns(_shard.Ready.Dequeue());
        }
    }

    private void RunTurns(HubInstance instance)
    {
        instance.IsReady = false;
        if (instance.Quarantine is not null)
        {
            return;
        }

        if (instance.Live is null)
        {
            _loader.Load(instance);
            return;
        }

        try
        {
            _loader.Use(instance);
            RunLiveTurns(instance, instance.Live);
        }
        catch (Exception fault)
        {
            Quarantine(instance, fault);
        }
    }

    private void RunLiveTurns(HubInstance instance, LiveInstance live)
    {
        if (live.Record.IsFinal)
        {
            _collisions.AfterEnd(instance);
            Note(instance, live.Record.IsSettled && instance.Successors is not null && instance.Need == CommitNeed.Deferred ? CommitNeed.Urgent : CommitNeed.None);
            return;
        }

        Note(instance, _turns.Run(instance));
        _shard.Reschedule(instance, live.Record.IsFinal ? null : live.Record.NextWake());
    }

    private void Note(HubInstance instance, CommitNeed need) => _commits.Note(instance, need);

    private void WakeDue()
    {
        foreach (var instanceId in _shard.Wheel.TakeDue())
        {
            var instance = _shard.Instances[instanceId];
            instance.Wake = null;
            _mailroom.Wake(instance);
        }
    }

    /// <summary>Takes over an instance that was found open.</summary>
    public void Recover(OpenInstance found)
    {
        var instance = new HubInstance(found.InstanceId) { IsStored = true, NeedsResume = found.HasWork };
        if (!_shard.Instances.TryAdd(found.InstanceId, instance))
        {
            return;
        }

        _shard.Reschedule(instance, found.Wake);
        if (found.HasWork)
        {
            _loader.Load(instance);
        }
    }

    /// <summary>An instance is in memory. The first time after a start, what it had under way is begun again.</summary>
    private void Resume(HubInstance instance)
    {
        var record = instance.Live!.Record;
        if (instance.NeedsResume)
        {
            instance.NeedsResume = false;
            foreach (var (taskId, task) in record.OpenActivities)
            {
                _shard.Activities.Enqueue(instance.Id, record.ExecutionId, taskId, task);
            }

            foreach (var message in record.Outbox)
            {
                Outbox.Send(_shard, instance.Id, message, mayBeRepeated: true);
            }

            Note(instance, record.IsSettled ? CommitNeed.Urgent : CommitNeed.None);
        }

        Stopped.Answer(instance, RetryOutcome.GoesOn);
        _shard.MakeReady(instance);
    }

    /// <summary>A message has arrived: it leaves its sender's outbox.</summary>
    public void ClearOutbox(string instanceId, string sender, long messageId)
    {
        if (!_shard.Instances.TryGetValue(instanceId, out var instance) || instance.Live is not { } live)
        {
            return;
        }

        var at = live.Record.Outbox.Select((message, index) => (message, index))
            .Where(entry => entry.message.Sender == sender && entry.message.Id == messageId)
            .Select(entry => entry.index)
            .DefaultIfEmpty(-1)
            .First();
        if (at >= 0)
        {
            live.Record.Outbox.RemoveAt(at);
            Note(instance, live.Record.IsSettled && instance.Successors is not null ? CommitNeed.Urgent : CommitNeed.Deferred);
        }
    }

    private void Committed(InstanceCommit commit)
    {
        var instance = commit.Instance;
        if (commit.IsPurge)
        {
            Run(commit.Effects, commit.Refusal);
            return;
        }

        if (commit.Refusal is { } refusal)
        {
            Quarantine(instance, refusal);
            Run(commit.Effects, new InstanceQuarantinedException(instance.Id, refusal));
            return;
        }

        instance.IsStored = !commit.IsSettled;
        Run(commit.Effects, null);
        if (instance.Need == CommitNeed.None)
        {
            Run(instance.TakeEffects(), null);
        }

        _waiters.Signal(instance.Id, commit.HasStarted, commit.IsFinal);
        if (commit.IsSettled)
        {
            Leave(instance);
        }
    }

    private void Leave(HubInstance instance)
    {
        _commits.Forget(instance);
        _shard.Instances.Remove(instance.Id);
        _shard.Reschedule(instance, null);
        _collisions.AfterEnd(instance);
        _loader.Forget(instance);
        foreach (var mail in instance.Successors ?? [])
        {
            Deliver(instance.Id, mail);
        }
    }

    private void Quarantine(HubInstance instance, Exception reason)
    {
        _shard.Logger.InstanceQuarantined(reason, instance.Id);
        var refusal = new InstanceQuarantinedException(instance.Id, reason);
        (instance.Quarantine, instance.QuarantinedAt) = (reason, _shard.Services.Clock.GetUtcNow());
        _commits.Forget(instance);
        _shard.Reschedule(instance, null);
        _loader.Forget(instance);
        Mail[] waiting = [.. instance.TakeMail(), .. instance.Successors ?? []];
        instance.Successors = null;
        Run(instance.TakeEffects(), refusal);
        foreach (var mail in waiting)
        {
            instance.Refuse(mail, refusal);
        }

        _waiters.Fail(instance.Id, refusal);
        Stopped.Answer(instance, RetryOutcome.Unreadable);
    }

    private static void Run(IReadOnlyList<Action<Exception?>> effects, Exception? failure)
    {
        foreach (var effect in effects)
        {
            effect(failure);
        }
    }
}
