using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Embedded.Shards;
using OpcOnboarding.Durable.Protocol;
using Kind = OpcOnboarding.Durable.Protocol.OrchestratorAction.OrchestratorActionTypeOneofCase;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>Runs one instance's turns in memory. Nothing of them leaves the instance before the commit that carries them.</summary>
internal sealed class TurnRunner(ShardContext shard, Collisions collisions)
{
    /// <summary>Plays waiting messages and due timers, and generations that follow at once.</summary>
    /// <returns>Which commit the instance's changes wait for.</returns>
    /// <exception cref="Exception">A fault in the engine: the instance's memory is of no use any more.</exception>
    public CommitNeed Run(HubInstance instance)
    {
        var need = CommitNeed.None;
        for (var generation = 0; generation < shard.Options.MaxGenerationsInARow; generation++)
        {
            var (latest, again) = RunOnce(instance, shard.Now());
            need = latest > need ? latest : need;
            if (!again && (!instance.HasMail || instance.Live!.Record.StartAt is not null))
            {
                return need;
            }
        }

        // Generations, or events to itself, without end: others of the shard get their turn in between.
        shard.MakeReady(instance);
        return need;
    }

    private (CommitNeed Need, bool Again) RunOnce(HubInstance instance, Timestamp now)
    {
        var record = instance.Live!.Record;
        if (record.StartAt is { } start && start > now && !IsTerminated(instance))
        {
            return (instance.Mailbox.Exists(mail => mail.Settle is not null) ? CommitNeed.Urgent : CommitNeed.None, false);
        }

        record.StartAt = null;
        List<HistoryEvent> turn = [HistoryEvents.TurnStarted(now)];
        var isAwaited = AdmitMail(instance, turn);
        AddDueTimers(record, now, turn);
        if (turn.Count == 1)
        {
            return (CommitNeed.None, false);
        }

        var outcome = Play(instance, turn, now);
        Queue(instance, outcome);
        return (isAwaited || outcome.IsUrgent ? CommitNeed.Urgent : CommitNeed.Deferred, outcome.ContinuesAsNew);
    }

    private static bool IsTerminated(HubInstance instance)
        => instance.HasMail && instance.Mailbox.Exists(mail => mail.Event.EventTypeCase == HistoryEvent.EventTypeOneofCase.ExecutionTerminated);

    /// <summary>True when somebody waits for one of the messages to be durable.</summary>
    private bool AdmitMail(HubInstance instance, List<HistoryEvent> turn)
    {
        var isAwaited = false;
        foreach (var mail in instance.TakeMail())
        {
            if (!Admission.Admit(instance.Live!.Record, mail))
            {
                collisions.Refuse(instance, mail);
                continue;
            }

            turn.Add(mail.Event);
            instance.AfterCommit(mail);
            isAwaited |= mail.Settle is not null;
        }

        return isAwaited;
    }

    private static void AddDueTimers(InstanceRecord record, Timestamp now, List<HistoryEvent> turn)
    {
        var due = record.OpenTimers.Where(timer => timer.Value <= now).OrderBy(timer => timer.Value).ThenBy(timer => timer.Key).ToList();
        foreach (var (timerId, fireAt) in due)
        {
            record.OpenTimers.Remove(timerId);
            turn.Add(HistoryEvents.TimerFired(now, timerId, fireAt));
        }
    }

    private TurnOutcome Play(HubInstance instance, List<HistoryEvent> turn, Timestamp now)
    {
        var live = instance.Live!;
        var record = live.Record;
        NoteOrders(record, turn);
        var children = ChildrenToTerminate(record, turn);
        var answer = Session(instance, live).Execute(turn);
        shard.Services.Metrics.TurnRun();
        SetCustomStatus(record, answer);
        record.LastUpdatedAt = now;

        var actions = Wanted(answer.Actions);
        var applier = new ActionApplier(instance, record, now);
        applier.Apply(actions);
        children.ForEach(child => applier.Send(child, null, HistoryEvents.Terminated(now, null, recurse: true)));
        if (applier.Outcome.ContinuesAsNew)
        {
            GenerationChange.Apply(instance, actions[^1].CompleteOrchestration, now);
        }
        else
        {
            turn.AddRange(actions.Select(action => HistoryEvents.Confirm(now, action)));
            turn.Add(HistoryEvents.TurnCompleted(now));
            Append(instance.Id, record, turn);
        }

        return applier.Outcome;
    }

    private ITurnSession Session(HubInstance instance, LiveInstance live)
    {
        live.Session ??= shard.Services.Sessions.Open(instance.Id, live.Record.ExecutionId, live.StoredHistory);
        live.StoredHistory = [];
        return live.Session;
    }

    /// <summary>An execution that has ended starts nothing new that it could not hear of; events it has sent do go out. The completion comes last.</summary>
    private static List<OrchestratorAction> Wanted(IReadOnlyCollection<OrchestratorAction> actions)
    {
        var completion = actions.FirstOrDefault(action => action.OrchestratorActionTypeCase == Kind.CompleteOrchestration);
        return completion is null
            ? [.. actions]
            : [.. actions.Where(action => action.OrchestratorActionTypeCase == Kind.SendEvent), completion];
    }

    private static void NoteOrders(InstanceRecord record, List<HistoryEvent> turn)
    {
        foreach (var message in turn)
        {
            record.Status = message.EventTypeCase switch
            {
                HistoryEvent.EventTypeOneofCase.ExecutionStarted => OrchestrationStatus.Running,
                HistoryEvent.EventTypeOneofCase.ExecutionSuspended => OrchestrationStatus.Suspended,
                HistoryEvent.EventTypeOneofCase.ExecutionResumed => OrchestrationStatus.Running,
                _ => record.Status,
            };
        }
    }

    private static List<string> ChildrenToTerminate(InstanceRecord record, List<HistoryEvent> turn)
        => turn.Exists(message => message.ExecutionTerminated is { Recurse: true }) ? [.. record.OpenChildren.Values] : [];

    private static void SetCustomStatus(InstanceRecord record, OrchestratorResponse answer)
    {
        if (answer.CustomStatus is not null || !record.CustomStatusCarried)
        {
            record.CustomStatus = answer.CustomStatus;
            record.CustomStatusCarried = false;
        }
    }

    private void Append(string instanceId, InstanceRecord record, List<HistoryEvent> turn)
    {
        var chunk = new HistoryChunk();
        chunk.Events.AddRange(turn);
        var latest = chunk.ToByteString();
        record.Tail = record.Tail.IsEmpty ? latest : ByteString.CopyFrom([.. record.Tail.Span, .. latest.Span]);
        if (HistorySize.Grow(record, turn.Count, latest.Length, shard.Options))
        {
            shard.Services.Logger.HistoryIsLong(instanceId, record.HistoryEvents, record.HistoryBytes);
        }
    }

    private void Queue(HubInstance instance, TurnOutcome outcome)
    {
        var executionId = instance.Live!.Record.ExecutionId;
        foreach (var (taskId, task) in outcome.Activities)
        {
            instance.AfterCommit(failure => StartActivity(failure, instance.Id, executionId, taskId, task));
        }

        foreach (var message in outcome.Messages)
        {
            instance.AfterCommit(failure => Send(failure, instance.Id, message));
        }
    }

    private void StartActivity(Exception? failure, string instanceId, string executionId, int taskId, ScheduleTaskAction task)
    {
        if (failure is null)
        {
            shard.Activities.Enqueue(instanceId, executionId, taskId, task);
        }
    }

    private void Send(Exception? failure, string instanceId, OutgoingMessage message)
    {
        if (failure is null)
        {
            Outbox.Send(shard, instanceId, message, mayBeRepeated: false);
        }
    }
}
