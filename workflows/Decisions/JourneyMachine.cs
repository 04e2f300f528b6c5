using OpcOnboarding.Workflows.Stateless;

namespace OpcOnboarding.Workflows.Decisions;

/// <summary>Fills the state machines from the tables. They are the only code that decides whether a trigger is permitted.</summary>
internal static class JourneyMachine
{
    public static StateMachine<CaseState, Trigger> OfCase(Situation situation, Actor actor, IReadOnlyList<string> deficiencies, Action<CaseState> moved)
    {
        var machine = new StateMachine<CaseState, Trigger>(() => situation.Case.State, moved);
        foreach (var move in situation.Journey.CaseMoves)
        {
            foreach (var from in move.From)
            {
                machine.Configure(from).PermitIf(
                    move.Trigger,
                    Destination(move.To, from, situation.Case),
                    Is(actor, move.By),
                    Asks(move.When, situation, null, actor, deficiencies));
            }
        }

        return machine;
    }

    public static StateMachine<StepState, Trigger> OfStep(Situation situation, StepKind kind, Actor actor, Action<StepState> moved)
    {
        var machine = new StateMachine<StepState, Trigger>(() => situation.Case.Step(kind).State, moved);
        foreach (var move in situation.Journey.StepMoves)
        {
            foreach (var from in move.From)
            {
                machine.Configure(from).PermitIf(
                    move.Trigger,
                    move.To.State ?? from,
                    Is(actor, move.By),
                    Tuple.Create(() => move.CaseStates.Contains(situation.Case.State), "CaseIs"),
                    Asks(move.When, situation, kind, actor, []));
            }
        }

        return machine;
    }

    private static CaseState Destination(Target<CaseState> to, CaseState from, OnboardingCase @case) => to.Marker switch
    {
        TargetMarker.None => to.State!.Value,
        TargetMarker.Same or TargetMarker.Gone => from,
        TargetMarker.WhereItWas => @case.SuspendedFrom ?? from,
    };

    private static Tuple<Func<bool>, string> Is(Actor actor, Party by) =>
        Tuple.Create(() => (actor.Parties & by) != 0, nameof(CaseMove.By));

    private static Tuple<Func<bool>, string> Asks(Guard guard, Situation situation, StepKind? kind, Actor actor, IReadOnlyList<string> deficiencies) =>
        Tuple.Create(() => Guards.Holds(guard, situation, kind, actor, deficiencies), guard.ToString());
}
