using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>Builds the events of an execution, turn by turn, as a host would record them.</summary>
internal sealed class History(string instanceId = "case-1")
{
    public static readonly DateTime Begin = new(2026, 2, 13, 8, 0, 0, DateTimeKind.Utc);

    private readonly List<HistoryEvent> past = [];
    private List<HistoryEvent> current = [];
    private DateTime now = Begin;

    /// <summary>The present turn's events.</summary>
    public IReadOnlyList<HistoryEvent> NewEvents => current;

    /// <summary>Begins a turn; what the turn before was given becomes the past.</summary>
    public History Turn(TimeSpan? later = null)
    {
        past.AddRange(current);
        now += later ?? TimeSpan.Zero;
        current = [At(new HistoryEvent { OrchestratorStarted = new OrchestratorStartedEvent() })];
        return this;
    }

    /// <summary>The first turn, with the event that starts the code.</summary>
    public static History Started(string? input = null, Action<ExecutionStartedEvent>? with = null)
    {
        var started = new ExecutionStartedEvent { Name = "Test", Input = input, Version = string.Empty };
        with?.Invoke(started);
        return new History().Turn().New(new HistoryEvent { ExecutionStarted = started });
    }

    public History New(HistoryEvent played)
    {
        current.Add(At(played));
        return this;
    }

    /// <summary>Records an answer's actions as the host does when it commits them.</summary>
    public History Commit(OrchestratorResponse answer)
    {
        current.AddRange(answer.Actions.Select(action => At(Confirmations.Of(action))));
        return this;
    }

    public History TaskScheduled(int id, string name) =>
        New(new HistoryEvent { EventId = id, TaskScheduled = new TaskScheduledEvent { Name = name } });

    public History TaskCompleted(int id, string? result) =>
        New(new HistoryEvent { TaskCompleted = new TaskCompletedEvent { TaskScheduledId = id, Result = result } });

    public History TaskFailed(int id, string message, bool final = false) => New(new HistoryEvent
    {
        TaskFailed = new TaskFailedEvent
        {
            TaskScheduledId = id,
            FailureDetails = new Protocol.TaskFailureDetails { ErrorType = "System.TimeoutException", ErrorMessage = message, IsNonRetriable = final },
        },
    });

    public History TimerFired(int id) => New(new HistoryEvent { TimerFired = new TimerFiredEvent { TimerId = id } });

    public History Raised(string name, string? payload) =>
        New(new HistoryEvent { EventRaised = new EventRaisedEvent { Name = name, Input = payload } });

    public History Suspended() => New(new HistoryEvent { ExecutionSuspended = new ExecutionSuspendedEvent() });

    public History Resumed() => New(new HistoryEvent { ExecutionResumed = new ExecutionResumedEvent() });

    public History Terminated(string? reason) =>
        New(new HistoryEvent { ExecutionTerminated = new ExecutionTerminatedEvent { Input = reason } });

    public OrchestratorRequest ToRequest() => new() { InstanceId = instanceId, PastEvents = { past }, NewEvents = { current } };

    private HistoryEvent At(HistoryEvent played)
    {
        played.Timestamp = Timestamp.FromDateTime(now);
        if (played.EventTypeCase is not (HistoryEvent.EventTypeOneofCase.TaskScheduled or HistoryEvent.EventTypeOneofCase.TimerCreated
            or HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceCreated or HistoryEvent.EventTypeOneofCase.EventSent))
        {
            played.EventId = -1;
        }

        return played;
    }
}
