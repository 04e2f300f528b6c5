namespace OpcOnboarding.Durable.Embedded.Operations;

/// <summary>What became of an order to begin a stopped instance again.</summary>
public enum RetryOutcome
{
    /// <summary>It goes on; this is stored.</summary>
    GoesOn,

    /// <summary>It has not stopped, or is unknown: nothing was done.</summary>
    NotStopped,

    /// <summary>Its rows cannot be read, still; mend them first.</summary>
    Unreadable,

    /// <summary>It failed at a point to which it cannot be taken back.</summary>
    NotRewindable,
}
