namespace OpcOnboarding.Durable.Worker;

/// <summary>One wait for an external event.</summary>
internal abstract class EventWait
{
    public abstract Type PayloadType { get; }

    /// <summary>Ends the wait with a payload; one that does not convert is thrown where the wait is awaited.</summary>
    public abstract void Deliver(string? payload, DataConverter converter);
}
