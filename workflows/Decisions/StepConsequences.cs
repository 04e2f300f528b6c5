namespace OpcOnboarding.Workflows.Decisions;

/// <summary>What a person's trigger on a step brings about beside the move itself.</summary>
internal static class StepConsequences
{
    public static IEnumerable<CaseEvent> Of(Situation situation, StepKind kind, CaseCommand command) => command.Trigger switch
    {
        Trigger.RequestSupplement => [Items.Request(situation, kind, command)],
        Trigger.Refuse => [new RedoOpened(kind, situation.Due(situation.Journey.Limits.Redo))],
        Trigger.Extend => Extend(situation, kind, command.WorkingDays!.Value),
        Trigger.WaiveRedo => [new RedoClosed(kind, Trigger.WaiveRedo)],
        Trigger.Redo or Trigger.RequestReconsideration => [StepClock(situation.Journey.Step(kind), situation, situation.Today)],
        Trigger.Revoke when kind == StepKind.Registration => Freeze(situation.Case),
        _ => [],
    };

    /// <summary>The clock of an attempt that begins on a day.</summary>
    public static ClockSet StepClock(StepDefinition definition, Situation situation, DateOnly on) =>
        new(definition.Kind, Clocks.Start(situation, on, definition.Promised, definition.Legal));

    private static IEnumerable<CaseEvent> Extend(Situation situation, StepKind kind, int workingDays) =>
    [
        new Extended(kind, workingDays),
        new ClockSet(kind, Clocks.Extend(situation, situation.Case.Step(kind).Clock!, workingDays)),
    ];

    private static IEnumerable<CaseEvent> Freeze(OnboardingCase @case) =>
        @case.Steps.Where(step => step.Kind != StepKind.Registration && step.State == StepState.Completed)
            .Select(step => new Frozen(step.Kind));
}
