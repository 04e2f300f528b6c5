namespace OpcOnboarding.Workflows;

/// <summary>One step of a case, as the journal's events add up to it.</summary>
/// <param name="Kind">Which step.</param>
public sealed record OnboardingStep(StepKind Kind)
{
    /// <summary>Where the step stands.</summary>
    public StepState State { get; init; } = StepState.NotStarted;

    /// <summary>0 before the first review, then the number of the attempt.</summary>
    public int Attempt { get; init; }

    /// <summary>The promised time of the current attempt; null before the first review.</summary>
    public Clock? Clock { get; init; }

    /// <summary>What the desk asked the founder for.</summary>
    public IReadOnlyList<PendingItem> Items { get; init; } = [];

    /// <summary>Last day for the founder's answer; null when nothing is asked.</summary>
    public DateOnly? SupplementDueOn { get; init; }

    /// <summary>Supplement requests in this attempt.</summary>
    public int SupplementRounds { get; init; }

    /// <summary>Working days by which this attempt was extended so far.</summary>
    public int ExtendedBy { get; init; }

    /// <summary>Last day for doing a refused or lapsed step again; null when it is not open, over or waived.</summary>
    public DateOnly? RedoUntil { get; init; }

    /// <summary>Who recommended approval; must not be the one who approves.</summary>
    public string? RecommendedBy { get; init; }

    /// <summary>Materials supplied on request of the desk; they settle a failed promise.</summary>
    public IReadOnlyList<string> SuppliedMaterials { get; init; } = [];

    /// <summary>Whether the service holds something for the step: a seat, a mentor's place, earmarked money.</summary>
    public bool Held { get; init; }

    /// <summary>Whether the outcome is void for use because registration was revoked.</summary>
    public bool Frozen { get; init; }

    /// <summary>Whether the step has not ended.</summary>
    public bool IsOpen => State is StepState.NotStarted or StepState.InReview or StepState.AwaitingSupplement
        or StepState.InSpecialProcedure or StepState.PendingDecision;

    /// <summary>Whether the step has ended for good: no move of the founder can open it again.</summary>
    public bool HasEnded => !IsOpen && RedoUntil is null;
}
