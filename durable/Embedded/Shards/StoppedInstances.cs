using OpcOnboarding.Durable.Embedded.Commits;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Durable.Embedded.Rows;

namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>A shard's instances that do not go on by themselves, and their return to work. Runs on the shard's loop.</summary>
internal sealed class StoppedInstances(ShardContext shard, CommitScheduler commits, InstanceLoader loader, Action<string, Mail> deliver)
{
    private readonly Dictionary<HubInstance, TaskCompletionSource<RetryOutcome?>> _waiting = [];

    /// <summary>The instances that were set aside.</summary>
    public IReadOnlyList<TroubledInstance> Quarantined() =>
    [
        .. shard.Instances.Values.Where(instance => instance.Quarantine is not null)
            .Select(instance => new TroubledInstance(instance.Id, ErrorTypes.Of(instance.Quarantine!), instance.QuarantinedAt)),
    ];

    /// <summary>Reads an instance that was set aside again. Null when there is no open instance of that id.</summary>
    public Task<RetryOutcome?> Reload(string instanceId)
    {
        if (!shard.Instances.TryGetValue(instanceId, out var instance))
        {
            return Task.FromResult<RetryOutcome?>(null);
        }

        if (instance.Quarantine is null || instance.IsCommitting)
        {
            return Task.FromResult<RetryOutcome?>(RetryOutcome.NotStopped);
        }

        shard.Instances.Remove(instanceId);
        // A start before all that others sent to what it begins, then each sender's in the order in which it sent them.
        var kept = instance.TakeMail().OrderBy(mail => mail.IsStart ? 0 : 1).ThenBy(mail => mail.MessageId).ToList();
        return instance.IsStored ? Load(instanceId, kept) : BeginAnew(instanceId, kept);
    }

    private Task<RetryOutcome?> Load(string instanceId, List<Mail> kept)
    {
        var again = new HubInstance(instanceId) { IsStored = true, NeedsResume = true };
        again.Mailbox.AddRange(kept);
        shard.Instances.Add(instanceId, again);
        loader.Load(again);
        return Await(again);
    }

    /// <summary>It never came to be. Whoever ordered it was told so; a parent was not, its order was kept.</summary>
    private Task<RetryOutcome?> BeginAnew(string instanceId, List<Mail> kept)
    {
        kept.ForEach(mail => deliver(instanceId, mail));
        if (!shard.Instances.TryGetValue(instanceId, out var begun))
        {
            return Task.FromResult<RetryOutcome?>(RetryOutcome.NotStopped);
        }

        begun.AfterCommit(refusal => AnswerStored(begun, refusal));
        return Await(begun);
    }

    /// <summary>A refused one is set aside, which answers who waits.</summary>
    private void AnswerStored(HubInstance begun, Exception? refusal)
    {
        if (refusal is null)
        {
            Answer(begun, RetryOutcome.GoesOn);
        }
    }

    /// <summary>Opens a run that was taken back to before its failure; rows of the failed one go with the same commit.</summary>
    public Task<RetryOutcome?> OpenAgain(string instanceId, InstanceRecord record, IReadOnlyList<string> formerRows)
    {
        if (shard.Instances.ContainsKey(instanceId))
        {
            return Task.FromResult<RetryOutcome?>(RetryOutcome.NotStopped);
        }

        // Counts as queued until it is stored, so that no turn of it runs before.
        var live = new LiveInstance(record) { StoredHistory = HistoryChunk.Parser.ParseFrom(record.Tail).Events };
        live.Garbage.AddRange(formerRows);
        var instance = new HubInstance(instanceId) { Live = live, IsReady = true };
        instance.PutFirst(record.Inbox.Select(Mail.From));
        instance.AfterCommit(refusal => Begin(instance, refusal));
        shard.Instances.Add(instanceId, instance);
        loader.Use(instance);
        commits.Note(instance, CommitNeed.Urgent);
        return Await(instance);
    }

    /// <summary>Tells who waits for the instance, if anybody does.</summary>
    public void Answer(HubInstance instance, RetryOutcome outcome)
    {
        if (_waiting.Remove(instance, out var answer))
        {
            answer.SetResult(outcome);
        }
    }

    private Task<RetryOutcome?> Await(HubInstance instance)
    {
        var answer = new TaskCompletionSource<RetryOutcome?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[instance] = answer;
        return answer.Task;
    }

    /// <summary>The rewound run is stored. A refused one is set aside, which answers who waits.</summary>
    private void Begin(HubInstance instance, Exception? refusal)
    {
        if (refusal is not null)
        {
            return;
        }

        instance.IsReady = false;
        shard.Logger.InstanceBeginsAgain(instance.Id);
        shard.Reschedule(instance, instance.Live!.Record.NextWake());
        Answer(instance, RetryOutcome.GoesOn);
        shard.MakeReady(instance);
    }
}
