namespace OpcOnboarding.Simulation.Tests.Wires;

/// <summary>What becomes of a request to the store.</summary>
internal enum Fate
{
    /// <summary>It is done and answered.</summary>
    Answered,

    /// <summary>The store turns it away for now (503 and the like); nothing is done.</summary>
    TurnedAway,

    /// <summary>The line breaks before the store sees it.</summary>
    CutBefore,

    /// <summary>It is done; the answer never arrives.</summary>
    CutAfter,

    /// <summary>It is done, the answer is lost, and the pipeline sends it again: the sender hears how the second try ended.</summary>
    SentTwice,

    /// <summary>The sender gives up waiting; the request reaches the store some time later.</summary>
    Late,

    /// <summary>The sender is killed before the store sees it.</summary>
    KillBefore,

    /// <summary>It is done; the sender is killed before it hears of it.</summary>
    KillAfter,

    /// <summary>The sender stands still for 16 s; just before it wakes, when another has long taken over, its request reaches the store.</summary>
    FrozenOver,
}
