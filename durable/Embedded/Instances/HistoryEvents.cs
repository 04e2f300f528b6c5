using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>Makes history events. Events from outside have the id -1, those that confirm an action have the action's id.</summary>
internal static class HistoryEvents
{
    private const int FromOutside = -1;

    /// <summary>Begins a turn and sets the orchestrator's clock.</summary>
    public static HistoryEvent TurnStarted(Timestamp at) => new() { EventId = FromOutside, Timestamp = at, OrchestratorStarted = new() };

    /// <summary>Ends a turn.</summary>
    public static HistoryEvent TurnCompleted(Timestamp at) => new() { EventId = FromOutside, Timestamp = at, OrchestratorCompleted = new() };

    /// <summary>Begins an execution.</summary>
    public static HistoryEvent Started(Timestamp at, ExecutionStartedEvent started) => new() { EventId = FromOutside, Timestamp = at, ExecutionStarted = started };

    /// <summary>A timer is due.</summary>
    public static HistoryEvent TimerFired(Timestamp at, int timerId, Timestamp fireAt)
        => new() { EventId = FromOutside, Timestamp = at, TimerFired = new() { TimerId = timerId, FireAt = fireAt } };

    /// <summary>An event raised by a client or another instance.</summary>
    public static HistoryEvent Raised(Timestamp at, string name, string? input)
        => new() { EventId = FromOutside, Timestamp = at, EventRaised = new() { Name = name, Input = input } };

    /// <summary>An order to end.</summary>
    public static HistoryEvent Terminated(Timestamp at, string? reason, bool recurse)
        => new() { EventId = FromOutside, Timestamp = at, ExecutionTerminated = new() { Input = reason, Recurse = recurse } };

    /// <summary>An order to pause.</summary>
    public static HistoryEvent Suspended(Timestamp at, string? reason) => new() { EventId = FromOutside, Timestamp = at, ExecutionSuspended = new() { Input = reason } };

    /// <summary>An order to go on.</summary>
    public static HistoryEvent Resumed(Timestamp at, string? reason) => new() { EventId = FromOutside, Timestamp = at, ExecutionResumed = new() { Input = reason } };

    /// <summary>What a child tells its parent at its end.</summary>
    public static HistoryEvent ChildEnded(Timestamp at, int taskScheduledId, CompleteOrchestrationAction completion)
        => completion.OrchestrationStatus == OrchestrationStatus.Completed
            ? new() { EventId = FromOutside, Timestamp = at, SubOrchestrationInstanceCompleted = new() { TaskScheduledId = taskScheduledId, Result = completion.Result } }
            : ChildFailed(at, taskScheduledId, completion.FailureDetails ?? Unexplained(completion));

    /// <summary>A child that could not start, or ended badly.</summary>
    public static HistoryEvent ChildFailed(Timestamp at, int taskScheduledId, Protocol.TaskFailureDetails details)
        => new() { EventId = FromOutside, Timestamp = at, SubOrchestrationInstanceFailed = new() { TaskScheduledId = taskScheduledId, FailureDetails = details } };

    /// <summary>The fact that history keeps of an action; inputs of tasks are not repeated there (wire facts, part d).</summary>
    /// <exception cref="NotSupportedException">The action is of a kind that this hub does not know.</exception>
    public static HistoryEvent Confirm(Timestamp at, OrchestratorAction action)
    {
        var fact = new HistoryEvent { EventId = action.Id, Timestamp = at };
        switch (action.OrchestratorActionTypeCase)
        {
            case OrchestratorAction.OrchestratorActionTypeOneofCase.ScheduleTask:
                fact.TaskScheduled = new() { Name = action.ScheduleTask.Name, Version = action.ScheduleTask.Version };
                break;
            case OrchestratorAction.OrchestratorActionTypeOneofCase.CreateTimer:
                fact.TimerCreated = new() { FireAt = action.CreateTimer.FireAt };
                break;
            case OrchestratorAction.OrchestratorActionTypeOneofCase.CreateSubOrchestration:
                var child = action.CreateSubOrchestration;
                fact.SubOrchestrationInstanceCreated = new() { InstanceId = child.InstanceId, Name = child.Name, Version = child.Version };
                break;
            case OrchestratorAction.OrchestratorActionTypeOneofCase.SendEvent:
                fact.EventSent = new() { InstanceId = action.SendEvent.Instance.InstanceId, Name = action.SendEvent.Name, Input = action.SendEvent.Data };
                break;
            case OrchestratorAction.OrchestratorActionTypeOneofCase.CompleteOrchestration:
                fact.ExecutionCompleted = Completed(action.CompleteOrchestration);
                break;
            default:
                throw new NotSupportedException($"The hub does not know the action {action.OrchestratorActionTypeCase}.");
        }

        return fact;
    }

    private static ExecutionCompletedEvent Completed(CompleteOrchestrationAction action)
        => new() { OrchestrationStatus = action.OrchestrationStatus, Result = action.Result, FailureDetails = action.FailureDetails };

    private static Protocol.TaskFailureDetails Unexplained(CompleteOrchestrationAction completion) => new()
    {
        ErrorType = completion.OrchestrationStatus.ToString(),
        ErrorMessage = completion.Result ?? $"The sub-orchestration ended as {completion.OrchestrationStatus}.",
    };
}
