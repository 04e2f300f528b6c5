namespace OpcOnboarding.Workflows.Decisions;

/// <summary>What a passed deadline does.</summary>
internal static class DueMoves
{
    public static IEnumerable<CaseEvent> Of(Situation situation, Deadline deadline) => deadline.Kind switch
    {
        DeadlineKind.Acceptance => [Moves.Case(situation, Trigger.DeemAccepted, Actor.System, situation.Case.ReceivedOn!.Value, [])],
        DeadlineKind.Supplement => SupplementExpired(situation, deadline.Step),
        DeadlineKind.Deficiency => DeficiencyExpired(situation),
        DeadlineKind.Redo =>
        [
            Moves.Step(situation, deadline.Step!.Value, Trigger.RedoExpired, Actor.System),
            new RedoClosed(deadline.Step.Value, Trigger.RedoExpired),
        ],
        DeadlineKind.Yellow => [new WarnDue(deadline.Step, ClockOf(situation.Case, deadline.Step).DueOn)],
        DeadlineKind.Red => [new MarkOverdue(deadline.Step, ClockOf(situation.Case, deadline.Step).DueOn)],
        DeadlineKind.Escalation => [new Escalated(deadline.Step, ClockOf(situation.Case, deadline.Step).DueOn)],
    };

    private static Clock ClockOf(OnboardingCase @case, StepKind? step) => (step is { } kind ? @case.Step(kind).Clock : @case.Clock)!;

    private static IEnumerable<CaseEvent> SupplementExpired(Situation situation, StepKind? step) => step is { } kind
        ? [
            Moves.Step(situation, kind, Trigger.SupplementExpired, Actor.System),
            new RedoOpened(kind, situation.Due(situation.Journey.Limits.Redo)),
        ]
        : [Moves.Case(situation, Trigger.SupplementExpired, Actor.System, situation.Today, [])];

    /// <summary>The promise fails, and with it every open step that needs the paper.</summary>
    private static IEnumerable<CaseEvent> DeficiencyExpired(Situation situation)
    {
        var failed = Deadlines.Overdue(situation).ToList();
        if (failed.Count == 0)
        {
            return [];
        }

        var redo = situation.Due(situation.Journey.Limits.Redo);
        var refused = situation.Case.Steps.Where(step => step.IsOpen && failed.Any(deficiency => Needs(situation, step, deficiency)));
        return
        [
            Moves.Case(situation, Trigger.DeficiencyExpired, Actor.System, situation.Today, []),
            .. failed.Select(deficiency => new DeficiencyMoved(deficiency.Id, deficiency.Material, DeficiencyState.Failed, deficiency.DueOn)),
            .. refused.SelectMany(step => new CaseEvent[]
            {
                Moves.Step(situation, step.Kind, Trigger.DeficiencyExpired, Actor.System),
                new RedoOpened(step.Kind, redo),
            }),
        ];
    }

    private static bool Needs(Situation situation, OnboardingStep step, Deficiency deficiency) =>
        situation.Journey.Step(step.Kind).Materials.Contains(deficiency.Material);
}
