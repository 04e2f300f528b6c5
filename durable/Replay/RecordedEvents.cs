using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Protocol;
using Entry = OpcOnboarding.Durable.Client.HistoryEvent;
using HistoryEvent = OpcOnboarding.Durable.Protocol.HistoryEvent;
using Timestamp = Google.Protobuf.WellKnownTypes.Timestamp;

namespace OpcOnboarding.Durable.Replay;

/// <summary>Entries of a history as the events that replay plays; the way back from <see cref="HistoryEntries"/>, as far as replay looks at them.</summary>
internal static class RecordedEvents
{
    /// <summary>The event of an entry that came in from outside.</summary>
    /// <exception cref="InvalidDataException">The entry is of a kind that no replay plays.</exception>
    public static HistoryEvent ToEvent(Entry entry)
    {
        var played = Known(entry) ?? throw new InvalidDataException($"History has an entry of the kind {entry.EventType}, which no replay plays.");
        played.EventId = entry.EventId;
        played.Timestamp = Timestamp.FromDateTime(DateTime.SpecifyKind(entry.Timestamp, DateTimeKind.Utc));
        return played;
    }

    private static HistoryEvent? Known(Entry entry) => entry.EventType switch
    {
        EventType.OrchestratorStarted => new() { OrchestratorStarted = new() },
        EventType.ExecutionStarted => new() { ExecutionStarted = new() { Name = entry.Name, Input = entry.Data } },
        EventType.EventRaised => new() { EventRaised = new() { Name = entry.Name, Input = entry.Data } },
        EventType.TaskCompleted => new() { TaskCompleted = new() { TaskScheduledId = entry.TaskScheduledId ?? 0, Result = entry.Data } },
        EventType.TaskFailed => new() { TaskFailed = new() { TaskScheduledId = entry.TaskScheduledId ?? 0, FailureDetails = FailureIn(entry) } },
        EventType.TimerFired => new() { TimerFired = new() { TimerId = entry.TaskScheduledId ?? 0 } },
        EventType.SubOrchestrationInstanceCompleted => new() { SubOrchestrationInstanceCompleted = new() { TaskScheduledId = entry.TaskScheduledId ?? 0, Result = entry.Data } },
        EventType.SubOrchestrationInstanceFailed => new() { SubOrchestrationInstanceFailed = new() { TaskScheduledId = entry.TaskScheduledId ?? 0, FailureDetails = FailureIn(entry) } },
        EventType.ExecutionTerminated => new() { ExecutionTerminated = new() { Input = entry.Data } },
        EventType.ExecutionSuspended => new() { ExecutionSuspended = new() { Input = entry.Data } },
        EventType.ExecutionResumed => new() { ExecutionResumed = new() { Input = entry.Data } },
        _ => null,
    };

    private static Protocol.TaskFailureDetails FailureIn(Entry entry) => new() { ErrorMessage = entry.Data ?? "" };
}
