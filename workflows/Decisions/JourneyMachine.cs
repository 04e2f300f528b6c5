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
                Permit(
                    machine.Configure(from),
                    move.Trigger,
                    Destination(move.To, situation.Case),
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
                Permit(
                    machine.Configure(from),
                    move.Trigger,
                    move.To.State,
                    Is(actor, move.By),
                    Tuple.Create(() => move.CaseStates.Contains(situation.Case.State), "CaseIs"),
                    Asks(move.When, situation, kind, actor, []));
            }
        }

        return machine;
    }

    /// <summary>A row without a state of its own leaves the state as it is.</summary>
    private static void Permit<TState>(
        StateMachine<TState, Trigger>.StateConfiguration from, Trigger trigger, TState? to, params Tuple<Func<bool>, string>[] guards)
        where TState : struct, Enum
    {
        if (to is { } destination)
        {
            from.PermitIf(trigger, destination, guards);
        }
        else
        {
            from.PermitReentryIf(trigger, guards);
        }
    }

    private static CaseState? Destination(Target<CaseState> to, OnboardingCase @case) =>
        to.Marker == TargetMarker.WhereItWas ? @case.SuspendedFrom : to.State;

    private static Tuple<Func<bool>, string> Is(Actor actor, Party by) =>
        Tuple.Create(() => (actor.Parties & by) != 0, nameof(CaseMove.By));

    private static Tuple<Func<bool>, string> Asks(Guard guard, Situation situation, StepKind? kind, Actor actor, IReadOnlyList<string> deficiencies) =>
        Tuple.Create(() => Guards.Holds(guard, situation, kind, actor, deficiencies), guard.ToString());
}
