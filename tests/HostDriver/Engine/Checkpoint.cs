namespace OpcOnboarding.HostDriver.Engine;

/// <summary>What the extension's engine makes of an answer: the events that go into the history.</summary>
internal static class Checkpoint
{
    public const int Completed = 1;
    public const int ContinuedAsNew = 2;
    public const int Failed = 3;
    public const int Terminated = 5;

    /// <summary>One event for each action, in their order, then the end of the turn.</summary>
    public static IEnumerable<HistoryEntry> Events(TurnAnswer answer, long now) =>
        [.. answer.Actions.Select(action => Event(action, now)), new HistoryEntry(EventKind.OrchestratorCompleted, -1, now)];

    // Inputs of calls stay out of histories by default; payloads of sent events are kept.
    private static HistoryEntry Event(OrchestratorAction action, long now) => action.Kind switch
    {
        ActionKind.ScheduleTask => new HistoryEntry(EventKind.TaskScheduled, action.Id, now) { Name = action.Name, Version = action.Version },
        ActionKind.CreateSubOrchestration => new HistoryEntry(EventKind.SubOrchestrationCreated, action.Id, now) { Name = action.Name, Version = action.Version, InstanceId = action.InstanceId },
        ActionKind.CreateTimer => new HistoryEntry(EventKind.TimerCreated, action.Id, now) { FireAt = action.FireAt },
        ActionKind.SendEvent => new HistoryEntry(EventKind.EventSent, action.Id, now) { Name = action.Name, InstanceId = action.InstanceId, Text = action.Text },
        ActionKind.Complete => new HistoryEntry(EventKind.ExecutionCompleted, action.Id, now) { Status = action.Status, Text = action.Text, Failure = action.Failure },
        _ => throw new InvalidDataException($"No event for {action.Kind}."),
    };
}
