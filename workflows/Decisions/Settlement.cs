namespace OpcOnboarding.Workflows.Decisions;

/// <summary>After every move: steps that may start do, clocks that should stand still do, a case that is over ends.</summary>
internal static class Settlement
{
    public static Decision Settle(Situation situation, IEnumerable<CaseEvent> first)
    {
        var events = first.ToList();
        var current = situation.After(events);
        while (Next(current) is { Count: > 0 } more)
        {
            events.AddRange(more);
            current = current.After(more);
        }

        return Decision.Accept(events);
    }

    private static List<CaseEvent> Next(Situation situation)
    {
        foreach (var rule in Rules)
        {
            if (rule(situation).ToList() is { Count: > 0 } events)
            {
                return events;
            }
        }

        return [];
    }

    private static readonly IReadOnlyList<Func<Situation, IEnumerable<CaseEvent>>> Rules =
    [
        RefuseCase, CompleteCase, CancelSteps, Unblock, ClockUpkeep.Of,
    ];

    private static IEnumerable<CaseEvent> RefuseCase(Situation situation) => IfPermitted(situation, Trigger.Refuse);

    private static IEnumerable<CaseEvent> CompleteCase(Situation situation) => IfPermitted(situation, Trigger.Complete);

    private static IEnumerable<CaseEvent> IfPermitted(Situation situation, Trigger trigger) =>
        situation.Case.State == CaseState.InProgress && Permissions.OfCase(situation, Actor.System).Contains(trigger)
            ? [Moves.Case(situation, trigger, Actor.System, situation.Today, [])]
            : [];

    private static IEnumerable<CaseEvent> CancelSteps(Situation situation) =>
        situation.Case.IsOpen
            ? []
            : situation.Case.Steps.Where(step => step.IsOpen)
                .Select(step => Moves.Step(situation, step.Kind, Trigger.Cancel, Actor.System));

    private static IEnumerable<CaseEvent> Unblock(Situation situation) =>
        situation.Case.State != CaseState.InProgress
            ? []
            : situation.Case.Steps
                .Where(step => step.State == StepState.NotStarted && Permissions.OfStep(situation, step.Kind, Actor.System).Contains(Trigger.Unblock))
                .SelectMany(step => Begin(situation, step.Kind));

    private static IEnumerable<CaseEvent> Begin(Situation situation, StepKind kind)
    {
        var definition = situation.Journey.Step(kind);
        var on = definition.StartsAfter.Count == 0 ? situation.Case.AcceptedOn!.Value : situation.Today;
        return
        [
            Moves.Step(situation, kind, Trigger.Unblock, Actor.System),
            StepConsequences.StepClock(definition, situation, on),
        ];
    }
}
