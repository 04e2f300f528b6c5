using OpcOnboarding.Durable.Protocol;
using EventKind = OpcOnboarding.Durable.Protocol.HistoryEvent.EventTypeOneofCase;

namespace OpcOnboarding.Durable.Worker;

/// <summary>What a turn's request says about itself.</summary>
internal static class Requests
{
    // Sent by extension 3.x; false means that past events were left out for a worker that keeps sessions.
    private const string IncludeState = "IncludeState";

    /// <summary>Whether the host left the history out and only the new events are here.</summary>
    public static bool LacksHistory(OrchestratorRequest request) =>
        FindStart(request) is null
        && request.Properties.TryGetValue(IncludeState, out var included)
        && included.HasBoolValue
        && !included.BoolValue;

    /// <summary>The answer that makes the host come again with the history.</summary>
    public static OrchestratorResponse AskForHistory(OrchestratorRequest request) =>
        new() { InstanceId = request.InstanceId, RequiresHistory = true };

    /// <summary>The event that started the execution.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static ExecutionStartedEvent StartOf(OrchestratorRequest request) => FindStart(request)
        ?? throw new InvalidDataException($"The history of instance '{request.InstanceId}' has no executionStarted event.");

    /// <summary>The highest sequence number that the history has; -1 when none.</summary>
    public static int LastId(OrchestratorRequest request) =>
        request.PastEvents.Concat(request.NewEvents).Select(played => played.EventId).DefaultIfEmpty(-1).Max();

    private static ExecutionStartedEvent? FindStart(OrchestratorRequest request) => request.PastEvents
        .Concat(request.NewEvents)
        .FirstOrDefault(played => played.EventTypeCase == EventKind.ExecutionStarted)?.ExecutionStarted;
}
