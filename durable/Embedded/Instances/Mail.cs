using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>One message for an instance, on its way to a turn.</summary>
/// <param name="Event">What the turn gets.</param>
/// <param name="ExecutionId">Execution it is meant for; null for whichever runs.</param>
/// <param name="Sender">Execution that sent it, with <paramref name="MessageId"/>; null when it came from outside or from the instance itself.</param>
/// <param name="MessageId">Grows within a sender.</param>
/// <param name="Settle">Called once: with null when the message is durable or not needed any more, else with the reason why not.</param>
internal sealed record Mail(
    HistoryEvent Event,
    string? ExecutionId = null,
    string? Sender = null,
    long MessageId = 0,
    Action<Exception?>? Settle = null)
{
    /// <summary>Whether it begins an execution.</summary>
    public bool IsStart => Event.EventTypeCase == HistoryEvent.EventTypeOneofCase.ExecutionStarted;

    /// <summary>Reads a message that was stored before a turn took it. Whoever sent it has been told already.</summary>
    public static Mail From(IncomingMessage stored)
        => new(stored.Event, stored.ExecutionId, stored.Sender.Length > 0 ? stored.Sender : null, stored.Id);

    /// <summary>The form in which it waits in the instance's row.</summary>
    public IncomingMessage ToIncoming()
        => new() { Event = Event, ExecutionId = ExecutionId, Sender = Sender ?? "", Id = MessageId };
}
