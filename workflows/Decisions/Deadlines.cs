using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows.Decisions;

/// <summary>What becomes due when, if nobody does anything before.</summary>
/// <param name="At">The moment.</param>
/// <param name="Kind">What is due then.</param>
/// <param name="Step">The step it is about; null for the case.</param>
public sealed record Deadline(DateTimeOffset At, DeadlineKind Kind, StepKind? Step = null);

/// <summary>Kinds of deadlines, in the order in which those of one moment are handled.</summary>
public enum DeadlineKind
{
    /// <summary>No notice in time: the case counts as accepted.</summary>
    Acceptance,

    /// <summary>The founder did not answer a supplement request in time.</summary>
    Supplement,

    /// <summary>A promised paper did not come in time.</summary>
    Deficiency,

    /// <summary>The time for doing a step again is over.</summary>
    Redo,

    /// <summary>Half of a promised time is used.</summary>
    Yellow,

    /// <summary>A promised time is over.</summary>
    Red,

    /// <summary>The supervisor has to be told.</summary>
    Escalation,
}

/// <summary>Reads the deadlines off a case.</summary>
public static class Deadlines
{
    /// <summary>All deadlines, the earliest first. Empty while the case is suspended, ended or a draft.</summary>
    public static IReadOnlyList<Deadline> Of(OnboardingCase @case) =>
        [.. All(@case).OrderBy(deadline => deadline.At).ThenBy(deadline => deadline.Kind).ThenBy(deadline => deadline.Step)];

    /// <summary>The earliest deadline; null when nothing is due by itself.</summary>
    public static Deadline? Next(OnboardingCase @case) => Of(@case) is [var first, ..] ? first : null;

    /// <summary>Promised papers whose day is over.</summary>
    internal static IEnumerable<Deficiency> Overdue(Situation situation) =>
        situation.Case.Deficiencies.Where(deficiency =>
            deficiency.State == DeficiencyState.Open && BusinessHours.DueAt(deficiency.DueOn) <= situation.Now);

    private static IEnumerable<Deadline> All(OnboardingCase @case) => @case.State switch
    {
        CaseState.Submitted => Lights(@case.Clock!, null).Prepend(new(BusinessHours.DueAt(@case.Clock!.LegalDueOn!.Value), DeadlineKind.Acceptance)),
        CaseState.AwaitingSupplement => [new(BusinessHours.DueAt(@case.SupplementDueOn!.Value), DeadlineKind.Supplement)],
        CaseState.InProgress => Promises(@case).Concat(@case.Steps.SelectMany(OfStep)),
        _ => [],
    };

    private static IEnumerable<Deadline> Promises(OnboardingCase @case) =>
        @case.Deficiencies.Where(deficiency => deficiency.State == DeficiencyState.Open)
            .Select(deficiency => new Deadline(BusinessHours.DueAt(deficiency.DueOn), DeadlineKind.Deficiency));

    private static IEnumerable<Deadline> OfStep(OnboardingStep step) => step switch
    {
        { State: StepState.AwaitingSupplement, SupplementDueOn: { } due } => [new(BusinessHours.DueAt(due), DeadlineKind.Supplement, step.Kind)],
        { RedoUntil: { } until } => [new(BusinessHours.DueAt(until), DeadlineKind.Redo, step.Kind)],
        { IsOpen: true, Clock: { StoppedOn: null } clock } => Lights(clock, step.Kind),
        _ => [],
    };

    private static IEnumerable<Deadline> Lights(Clock clock, StepKind? step) => clock switch
    {
        { StoppedOn: not null } or { Escalated: true } => [],
        { Reached: Light.Green } => [new(clock.YellowAt, DeadlineKind.Yellow, step)],
        { Reached: Light.Yellow } => [new(BusinessHours.DueAt(clock.DueOn), DeadlineKind.Red, step)],
        _ => [new(BusinessHours.DueAt(clock.EscalateOn), DeadlineKind.Escalation, step)],
    };
}
