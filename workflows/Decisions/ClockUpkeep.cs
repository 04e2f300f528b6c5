namespace OpcOnboarding.Workflows.Decisions;

/// <summary>A clock runs while its desk can work, and stands still while the founder, a special procedure or a suspension has the case.</summary>
internal static class ClockUpkeep
{
    public static IEnumerable<CaseEvent> Of(Situation situation) =>
        situation.Case.Steps.Where(step => step is { IsOpen: true, Clock: not null })
            .Select(step => Turn(situation, step.Kind, step.Clock!, Runs(situation, step)))
            .Append(OfWindow(situation))
            .OfType<ClockSet>();

    private static bool Runs(Situation situation, OnboardingStep step) =>
        situation.Case.State == CaseState.InProgress
        && step.State is StepState.InReview or StepState.PendingDecision
        && !situation.Case.Deficiencies.Any(deficiency => deficiency.State == DeficiencyState.Open
            && situation.Journey.Step(step.Kind).Materials.Contains(deficiency.Material));

    private static ClockSet? OfWindow(Situation situation)
    {
        var limits = situation.Journey.Limits;
        return situation.Case switch
        {
            { State: CaseState.Submitted, Clock: null } => Begin(situation, limits),
            { State: CaseState.Submitted, Clock: { } clock } when clock.StartedOn != situation.Case.ReceivedOn => Begin(situation, limits),
            { State: CaseState.Submitted, Clock: { } clock } => Turn(situation, null, clock, true),
            { State: CaseState.Suspended, SuspendedFrom: CaseState.Submitted, Clock: { } clock } => Turn(situation, null, clock, false),
            { State: CaseState.AwaitingSupplement, Clock: { } clock } => Turn(situation, null, clock, false),
            _ => null,
        };
    }

    private static ClockSet Begin(Situation situation, CaseLimits limits) =>
        new(null, Clocks.Start(situation, situation.Case.ReceivedOn!.Value, limits.NoticePromised, limits.NoticeLegal));

    private static ClockSet? Turn(Situation situation, StepKind? step, Clock clock, bool runs) => (runs, clock.StoppedOn) switch
    {
        (true, not null) => new ClockSet(step, Clocks.Restart(situation, clock)),
        (false, null) => new ClockSet(step, Clocks.Stop(clock, situation.Today)),
        _ => null,
    };
}
