namespace OpcOnboarding.Durable.Client;

/// <summary>Where an instance stands; numbers as on the wire.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>Its first turn has run.</summary>
    Running = 0,

    /// <summary>The code returned. Final.</summary>
    Completed = 1,

    /// <summary>It is beginning anew; never final.</summary>
    ContinuedAsNew = 2,

    /// <summary>The code threw. Final.</summary>
    Failed = 3,

    /// <summary>Not reached by this engine; kept for the wire. Final.</summary>
    Canceled = 4,

    /// <summary>Somebody ended it from outside. Final.</summary>
    Terminated = 5,

    /// <summary>Accepted, first turn not yet run.</summary>
    Pending = 6,

    /// <summary>Halted from outside; events are held until it is resumed.</summary>
    Suspended = 7,
}
