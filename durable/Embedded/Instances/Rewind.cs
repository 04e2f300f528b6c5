using Google.Protobuf;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;
using Kind = OpcOnboarding.Durable.Protocol.HistoryEvent.EventTypeOneofCase;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>
/// Takes a run that ended in failure back to before the turn from which it failed: the turn that called the task that failed, or, when
/// the orchestrator itself failed, the last one. What that turn and those after it were given is given to the run again.
/// </summary>
/// <remarks>
/// The rewound run has a new execution id, so nothing that still comes for the old one reaches it. Its history up to the cut is the
/// old one's, event for event. A task that is called again is a new call: only work that tells a repetition (an effect key) happens once.
/// </remarks>
internal sealed class Rewind
{
    private readonly IReadOnlyList<HistoryEvent> _kept;
    private readonly IReadOnlyList<HistoryEvent> _removed;

    private Rewind(IReadOnlyList<HistoryEvent> events, int cut) => (_kept, _removed) = ([.. events.Take(cut)], [.. events.Skip(cut)]);

    /// <summary>The run before the cut; its mail is in its inbox. Null when it cannot be taken back: something was under way at the cut whose input is gone.</summary>
    public static InstanceRecord? Of(InstanceRecord ended, IReadOnlyList<HistoryEvent> events)
    {
        var cut = CutOf(events);
        return cut < 0 || ended.Parent is not null ? null : new Rewind(events, cut).Record(ended);
    }

    private static int CutOf(IReadOnlyList<HistoryEvent> events)
    {
        var failedTask = events.LastOrDefault(fact => fact.EventTypeCase == Kind.ExecutionCompleted)?.ExecutionCompleted.FailureDetails is { } details
            && ErrorTypeName.Matches(details.ErrorType, typeof(TaskFailedException))
                ? events.LastOrDefault(fact => fact.EventTypeCase == Kind.TaskFailed)?.TaskFailed.TaskScheduledId
                : null;
        var last = failedTask is { } id
            ? events.Select((fact, index) => (fact, index)).LastOrDefault(entry => entry.fact.EventTypeCase == Kind.TaskScheduled && entry.fact.EventId == id).index
            : events.Count - 1;
        for (var index = last; index >= 0; index--)
        {
            if (events[index].EventTypeCase == Kind.OrchestratorStarted)
            {
                return index;
            }
        }

        return -1;
    }

    private InstanceRecord? Record(InstanceRecord ended)
    {
        var record = ended.Clone();
        record.ExecutionId = Guid.NewGuid().ToString("N");
        (record.HistoryRows, record.Tail) = (0, Bytes(_kept));
        HistorySize.Set(record, _kept.Count, record.Tail.Length);
        record.Status = Status();
        record.Inbox.Clear();
        record.Inbox.Add(Mail());
        OpenTimers(record);
        OpenTasks(record);
        return record.Inbox.Count > 0 || record.OpenTimers.Count > 0 ? Complete(record) : null;
    }

    /// <summary>A task called before the cut must have its result after it: its input is not in the history.</summary>
    private InstanceRecord? Complete(InstanceRecord record)
    {
        var answered = _removed.Select(AnsweredTask).OfType<int>().ToHashSet();
        return record.OpenActivities.Keys.All(answered.Contains) && !_kept.Any(fact => fact.EventTypeCase == Kind.SubOrchestrationInstanceCreated) ? record : null;
    }

    private OrchestrationStatus Status() => _kept.LastOrDefault(fact => fact.EventTypeCase is Kind.ExecutionSuspended or Kind.ExecutionResumed) is { ExecutionSuspended: not null }
        ? OrchestrationStatus.Suspended
        : _kept.Count == 0 ? OrchestrationStatus.Pending : OrchestrationStatus.Running;

    private IEnumerable<IncomingMessage> Mail()
    {
        var called = _kept.Where(fact => fact.EventTypeCase == Kind.TaskScheduled).Select(fact => fact.EventId).ToHashSet();
        return _removed.Where(fact => fact.EventTypeCase is Kind.ExecutionStarted or Kind.EventRaised or Kind.ExecutionSuspended or Kind.ExecutionResumed
                || (AnsweredTask(fact) is { } task && called.Contains(task)))
            .Select(fact => new IncomingMessage { Event = fact, Sender = "" });
    }

    private void OpenTimers(InstanceRecord record)
    {
        record.OpenTimers.Clear();
        foreach (var created in _kept.Where(fact => fact.EventTypeCase == Kind.TimerCreated))
        {
            record.OpenTimers[created.EventId] = created.TimerCreated.FireAt;
        }

        foreach (var fired in _kept.Where(fact => fact.EventTypeCase == Kind.TimerFired))
        {
            record.OpenTimers.Remove(fired.TimerFired.TimerId);
        }
    }

    /// <summary>Their answers are in the inbox; what is opened here only lets them in.</summary>
    private void OpenTasks(InstanceRecord record)
    {
        record.OpenActivities.Clear();
        foreach (var called in _kept.Where(fact => fact.EventTypeCase == Kind.TaskScheduled))
        {
            record.OpenActivities[called.EventId] = new ScheduleTaskAction { Name = called.TaskScheduled.Name, Version = called.TaskScheduled.Version };
        }

        foreach (var answered in _kept.Select(AnsweredTask).OfType<int>())
        {
            record.OpenActivities.Remove(answered);
        }
    }

    private static int? AnsweredTask(HistoryEvent fact) => fact.EventTypeCase switch
    {
        Kind.TaskCompleted => fact.TaskCompleted.TaskScheduledId,
        Kind.TaskFailed => fact.TaskFailed.TaskScheduledId,
        _ => null,
    };

    private static ByteString Bytes(IReadOnlyList<HistoryEvent> events)
    {
        var chunk = new HistoryChunk();
        chunk.Events.AddRange(events);
        return chunk.ToByteString();
    }
}
