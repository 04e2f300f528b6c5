using OpcOnboarding.Durable.Client;
using Kind = OpcOnboarding.Durable.Protocol.HistoryEvent.EventTypeOneofCase;
using Stored = OpcOnboarding.Durable.Protocol.HistoryEvent;

namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>History events as callers read them.</summary>
internal static class ReadableEvents
{
    /// <summary>Reads a stored event.</summary>
    /// <exception cref="FormatException">The event is of a kind that the hub never stores.</exception>
    public static HistoryEvent From(Stored stored) => stored.EventTypeCase switch
    {
        Kind.ExecutionStarted => Make(stored, EventType.ExecutionStarted, stored.ExecutionStarted.Name, stored.ExecutionStarted.Input),
        Kind.ExecutionCompleted => Make(stored, EventType.ExecutionCompleted, null, stored.ExecutionCompleted.Result ?? stored.ExecutionCompleted.FailureDetails?.ErrorMessage),
        Kind.ExecutionTerminated => Make(stored, EventType.ExecutionTerminated, null, stored.ExecutionTerminated.Input),
        Kind.TaskScheduled => Make(stored, EventType.TaskScheduled, stored.TaskScheduled.Name, stored.TaskScheduled.Input),
        Kind.TaskCompleted => Make(stored, EventType.TaskCompleted, null, stored.TaskCompleted.Result, stored.TaskCompleted.TaskScheduledId),
        Kind.TaskFailed => Make(stored, EventType.TaskFailed, null, stored.TaskFailed.FailureDetails?.ErrorMessage, stored.TaskFailed.TaskScheduledId),
        Kind.SubOrchestrationInstanceCreated => Make(stored, EventType.SubOrchestrationInstanceCreated, stored.SubOrchestrationInstanceCreated.Name, stored.SubOrchestrationInstanceCreated.InstanceId),
        Kind.SubOrchestrationInstanceCompleted => Make(stored, EventType.SubOrchestrationInstanceCompleted, null, stored.SubOrchestrationInstanceCompleted.Result, stored.SubOrchestrationInstanceCompleted.TaskScheduledId),
        Kind.SubOrchestrationInstanceFailed => Make(stored, EventType.SubOrchestrationInstanceFailed, null, stored.SubOrchestrationInstanceFailed.FailureDetails?.ErrorMessage, stored.SubOrchestrationInstanceFailed.TaskScheduledId),
        Kind.TimerCreated => Make(stored, EventType.TimerCreated, null, stored.TimerCreated.FireAt.ToDateTime().ToString("O")),
        Kind.TimerFired => Make(stored, EventType.TimerFired, null, stored.TimerFired.FireAt.ToDateTime().ToString("O"), stored.TimerFired.TimerId),
        Kind.OrchestratorStarted => Make(stored, EventType.OrchestratorStarted),
        Kind.OrchestratorCompleted => Make(stored, EventType.OrchestratorCompleted),
        Kind.EventSent => Make(stored, EventType.EventSent, stored.EventSent.Name, stored.EventSent.Input),
        Kind.EventRaised => Make(stored, EventType.EventRaised, stored.EventRaised.Name, stored.EventRaised.Input),
        Kind.ExecutionSuspended => Make(stored, EventType.ExecutionSuspended, null, stored.ExecutionSuspended.Input),
        Kind.ExecutionResumed => Make(stored, EventType.ExecutionResumed, null, stored.ExecutionResumed.Input),
        var other => throw new FormatException($"The history holds an event of kind {other}."),
    };

    private static HistoryEvent Make(Stored stored, EventType type, string? name = null, string? data = null, int? answers = null)
        => new(stored.EventId, type, stored.Timestamp.ToDateTime(), name, data, answers);
}
