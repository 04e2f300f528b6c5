using System.Globalization;
using OpcOnboarding.Durable.Client;
using EventKind = OpcOnboarding.Durable.Protocol.HistoryEvent.EventTypeOneofCase;

namespace OpcOnboarding.Durable.Protocol;

/// <summary>History events in the form in which clients read them.</summary>
internal static class HistoryEntries
{
    /// <summary>The entry for an event.</summary>
    /// <exception cref="InvalidDataException">The event is of a kind that this version does not know.</exception>
    public static Client.HistoryEvent ToEntry(this HistoryEvent stored) => new(
        stored.EventId, KindOf(stored), stored.Timestamp.ToDateTime(), NameOf(stored), DataOf(stored), AnsweredBy(stored));

    // Both enumerations use the published names, so the name is the mapping.
    private static EventType KindOf(HistoryEvent stored) =>
        Enum.TryParse<EventType>(stored.EventTypeCase.ToString(), out var kind)
            ? kind
            : throw new InvalidDataException($"History event {stored.EventId} is of an unknown kind.");

    private static string? NameOf(HistoryEvent stored) => stored.EventTypeCase switch
    {
        EventKind.ExecutionStarted => stored.ExecutionStarted.Name,
        EventKind.TaskScheduled => stored.TaskScheduled.Name,
        EventKind.SubOrchestrationInstanceCreated => stored.SubOrchestrationInstanceCreated.Name,
        EventKind.EventSent => stored.EventSent.Name,
        EventKind.EventRaised => stored.EventRaised.Name,
        _ => null,
    };

    private static string? DataOf(HistoryEvent stored) => stored.EventTypeCase switch
    {
        EventKind.ExecutionStarted => stored.ExecutionStarted.Input,
        EventKind.ExecutionCompleted => stored.ExecutionCompleted.Result,
        EventKind.ExecutionTerminated => stored.ExecutionTerminated.Input,
        EventKind.ExecutionSuspended => stored.ExecutionSuspended.Input,
        EventKind.ExecutionResumed => stored.ExecutionResumed.Input,
        EventKind.TaskScheduled => stored.TaskScheduled.Input,
        EventKind.TimerCreated => TextOf(stored.TimerCreated.FireAt),
        EventKind.TaskCompleted => stored.TaskCompleted.Result,
        EventKind.TaskFailed => stored.TaskFailed.FailureDetails?.ErrorMessage,
        EventKind.SubOrchestrationInstanceCreated => stored.SubOrchestrationInstanceCreated.Input,
        EventKind.SubOrchestrationInstanceCompleted => stored.SubOrchestrationInstanceCompleted.Result,
        EventKind.SubOrchestrationInstanceFailed => stored.SubOrchestrationInstanceFailed.FailureDetails?.ErrorMessage,
        EventKind.EventSent => stored.EventSent.Input,
        EventKind.EventRaised => stored.EventRaised.Input,
        EventKind.GenericEvent => stored.GenericEvent.Data,
        EventKind.ContinueAsNew => stored.ContinueAsNew.Input,
        _ => null,
    };

    private static int? AnsweredBy(HistoryEvent stored) => stored.EventTypeCase switch
    {
        EventKind.TaskCompleted => stored.TaskCompleted.TaskScheduledId,
        EventKind.TaskFailed => stored.TaskFailed.TaskScheduledId,
        EventKind.SubOrchestrationInstanceCompleted => stored.SubOrchestrationInstanceCompleted.TaskScheduledId,
        EventKind.SubOrchestrationInstanceFailed => stored.SubOrchestrationInstanceFailed.TaskScheduledId,
        EventKind.TimerFired => stored.TimerFired.TimerId,
        _ => null,
    };

    /// <summary>A timer's due time as entries tell it.</summary>
    internal static string? TextOf(Google.Protobuf.WellKnownTypes.Timestamp? instant) => instant?.ToDateTime().ToString("O", CultureInfo.InvariantCulture);
}
