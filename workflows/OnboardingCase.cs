namespace OpcOnboarding.Workflows;

/// <summary>A case as the journal's events add up to it; no names, no numbers, no free text.</summary>
public sealed partial record OnboardingCase
{
    /// <summary>The case; also the orchestration's instance id.</summary>
    public required string CaseId { get; init; }

    /// <summary>The journey version it began on and finishes on.</summary>
    public required string JourneyVersion { get; init; }

    /// <summary>The working-day calendar it began on and finishes on.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>Legal form applied for.</summary>
    public required EntityType EntityType { get; init; }

    /// <summary>Whether the seat of the workspace step is the domicile of the business.</summary>
    public bool SeatIsDomicile { get; init; }

    /// <summary>Where the case stands.</summary>
    public CaseState State { get; init; } = CaseState.Draft;

    /// <summary>State before the suspension; null when not suspended.</summary>
    public CaseState? SuspendedFrom { get; init; }

    /// <summary>Day of the suspension; null when not suspended.</summary>
    public DateOnly? SuspendedOn { get; init; }

    /// <summary>Day of receipt; a day off counts as the next working day.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Day from which the acceptance has effect.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>The window's promised time while the case is submitted.</summary>
    public Clock? Clock { get; init; }

    /// <summary>What the window asked the founder for.</summary>
    public IReadOnlyList<PendingItem> Items { get; init; } = [];

    /// <summary>Last day for the founder's answer to the window; null when nothing is asked.</summary>
    public DateOnly? SupplementDueOn { get; init; }

    /// <summary>The window's supplement requests so far.</summary>
    public int SupplementRounds { get; init; }

    /// <summary>Papers promised at acceptance.</summary>
    public IReadOnlyList<Deficiency> Deficiencies { get; init; } = [];

    /// <summary>The wanted steps in the journey's order.</summary>
    public IReadOnlyList<OnboardingStep> Steps { get; init; } = [];

    /// <summary>The one named officer of the case; null before the first assignment.</summary>
    public string? CaseOfficer { get; init; }

    /// <summary>Number of the last recorded transition.</summary>
    public int Transition { get; init; }

    /// <summary>How many items and deficiencies were numbered so far.</summary>
    public int Numbered { get; init; }

    /// <summary>Whether the orchestration still has something to wait for.</summary>
    public bool IsOpen => IsOpenIn(State);

    /// <summary>Whether a case goes on in a state: it has not ended.</summary>
    public static bool IsOpenIn(CaseState state) => state is CaseState.Draft or CaseState.Submitted or CaseState.AwaitingSupplement
        or CaseState.InProgress or CaseState.Suspended;

    /// <summary>One step.</summary>
    public OnboardingStep Step(StepKind kind) => Steps.First(step => step.Kind == kind);

    /// <summary>One step, or null when it is not wanted.</summary>
    public OnboardingStep? FindStep(StepKind kind) => Steps.FirstOrDefault(step => step.Kind == kind);

    /// <summary>The case with one step changed.</summary>
    internal OnboardingCase With(StepKind kind, Func<OnboardingStep, OnboardingStep> change) =>
        this with { Steps = [.. Steps.Select(step => step.Kind == kind ? change(step) : step)] };
}
