using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Durable.Replay;

/// <summary>One turn of a history: what came in, and what the code asked for.</summary>
/// <param name="At">The orchestrator's time, UTC.</param>
/// <param name="Incoming">Its start and the events it played.</param>
/// <param name="Facts">What the code asked for, by sequence number.</param>
internal sealed record RecordedTurn(DateTime At, IReadOnlyList<HistoryEvent> Incoming, IReadOnlyList<HistoryEvent> Facts)
{
    /// <summary>Cuts a history at its turns.</summary>
    public static IReadOnlyList<RecordedTurn> Split(IReadOnlyList<HistoryEvent> history)
    {
        var turns = new List<List<HistoryEvent>>();
        foreach (var entry in history)
        {
            if (entry.EventType == EventType.OrchestratorStarted)
            {
                turns.Add([]);
            }

            if (turns.Count > 0 && entry.EventType != EventType.OrchestratorCompleted)
            {
                turns[^1].Add(entry);
            }
        }

        return [.. turns.Select(Of)];
    }

    private static RecordedTurn Of(List<HistoryEvent> entries) => new(
        entries[0].Timestamp,
        [.. entries.Where(entry => !IsFact(entry.EventType))],
        [.. entries.Where(entry => IsFact(entry.EventType)).OrderBy(entry => entry.EventId)]);

    private static bool IsFact(EventType kind) => kind is EventType.TaskScheduled or EventType.TimerCreated
        or EventType.SubOrchestrationInstanceCreated or EventType.EventSent or EventType.ExecutionCompleted;
}
