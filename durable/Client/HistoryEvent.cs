namespace OpcOnboarding.Durable.Client;

/// <summary>One entry of an instance's history, for reading.</summary>
/// <param name="EventId">Sequence number of what the code started; -1 for what came in.</param>
/// <param name="EventType">What happened.</param>
/// <param name="Timestamp">When, UTC.</param>
/// <param name="Name">The name of the activity, orchestrator or event; null where the kind has none.</param>
/// <param name="Data">Input, result, payload or reason as text; the due time of a timer; the error message of a failure; null when none.</param>
/// <param name="TaskScheduledId">The sequence number that a result answers; null where the kind has none.</param>
public sealed record HistoryEvent(
    int EventId, EventType EventType, DateTime Timestamp, string? Name, string? Data, int? TaskScheduledId);
