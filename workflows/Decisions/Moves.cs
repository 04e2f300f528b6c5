namespace OpcOnboarding.Workflows.Decisions;

/// <summary>A trigger that the tables permit, and what it brings about in its own case or step.</summary>
internal static class Moves
{
    /// <summary>Name of the first guard that says no; null when the trigger is permitted; the state's name when no row has it.</summary>
    public static string? UnmetGuard(Situation situation, CaseCommand command)
    {
        var trigger = command.Trigger!.Value;
        ICollection<string> unmet;
        var permitted = command.Step is { } kind
            ? JourneyMachine.OfStep(situation, kind, command.Actor, _ => { }).CanFire(trigger, out unmet)
            : JourneyMachine.OfCase(situation, command.Actor, command.Deficiencies, _ => { }).CanFire(trigger, out unmet);
        return permitted ? null : unmet.FirstOrDefault() ?? "State";
    }

    public static IEnumerable<CaseEvent> Of(Situation situation, CaseCommand command)
    {
        CaseEvent move = command.Step is { } kind
            ? Step(situation, kind, command.Trigger!.Value, command.Actor)
            : Case(situation, command.Trigger!.Value, command.Actor, DayOf(situation, command.Trigger.Value), command.Deficiencies);
        return [move, .. command.Step is { } step ? StepConsequences.Of(situation, step, command) : CaseConsequences.Of(situation, command)];
    }

    /// <summary>What comes in on a day off is received on the next working day; everything else has effect at once.</summary>
    public static DateOnly DayOf(Situation situation, Trigger trigger) => trigger is Trigger.Submit or Trigger.Resubmit
        ? situation.Calendar.NextWorkingDayOnOrAfter(situation.Today).Date
        : situation.Today;

    public static CaseMoved Case(Situation situation, Trigger trigger, Actor actor, DateOnly on, IReadOnlyList<string> deficiencies)
    {
        var to = situation.Case.State;
        JourneyMachine.OfCase(situation, actor, deficiencies, state => to = state).Fire(trigger);
        return new CaseMoved(trigger, situation.Case.State, to, on);
    }

    public static StepMoved Step(Situation situation, StepKind kind, Trigger trigger, Actor actor)
    {
        var step = situation.Case.Step(kind);
        var to = step.State;
        JourneyMachine.OfStep(situation, kind, actor, state => to = state).Fire(trigger);
        var beginsAttempt = trigger is Trigger.Unblock or Trigger.Redo or Trigger.RequestReconsideration;
        return new StepMoved(kind, step.Attempt + (beginsAttempt ? 1 : 0), trigger, step.State, to, trigger == Trigger.Recommend ? actor.Subject : null);
    }
}
