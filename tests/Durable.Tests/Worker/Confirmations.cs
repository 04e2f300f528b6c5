using OpcOnboarding.Durable.Protocol;
using ActionKind = OpcOnboarding.Durable.Protocol.OrchestratorAction.OrchestratorActionTypeOneofCase;

namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>The history event that a host records for an action.</summary>
internal static class Confirmations
{
    public static HistoryEvent Of(OrchestratorAction action) => action.OrchestratorActionTypeCase switch
    {
        ActionKind.ScheduleTask => new HistoryEvent { EventId = action.Id, TaskScheduled = new TaskScheduledEvent { Name = action.ScheduleTask.Name } },
        ActionKind.CreateTimer => new HistoryEvent { EventId = action.Id, TimerCreated = new TimerCreatedEvent { FireAt = action.CreateTimer.FireAt } },
        ActionKind.SendEvent => new HistoryEvent
        {
            EventId = action.Id,
            EventSent = new EventSentEvent { Name = action.SendEvent.Name, InstanceId = action.SendEvent.Instance.InstanceId },
        },
        ActionKind.CreateSubOrchestration => new HistoryEvent
        {
            EventId = action.Id,
            SubOrchestrationInstanceCreated = new SubOrchestrationInstanceCreatedEvent
            {
                Name = action.CreateSubOrchestration.Name,
                InstanceId = action.CreateSubOrchestration.InstanceId,
            },
        },
        _ => throw new InvalidDataException($"No confirmation for {action}."),
    };
}
