namespace OpcOnboarding.Workflows.Decisions;

/// <summary>Turns orders and due moments into events. Pure: the same situation gives the same decision for ever.</summary>
public static class Decider
{
    /// <summary>Decides an order of a person.</summary>
    public static Decision Decide(Situation situation, CaseCommand command) => command.Kind switch
    {
        CommandKind.Fire => Fire(situation, command),
        CommandKind.Choose => Choose(situation, command),
        CommandKind.Reassign => Reassign(situation, command),
    };

    /// <summary>Opens a case that was handed in.</summary>
    public static Decision Submit(Situation situation, CaseOpened opened, Actor founder)
    {
        var submitted = Moves.Case(situation, Trigger.Submit, founder, Moves.DayOf(situation, Trigger.Submit), []);
        return Settlement.Settle(situation, [opened, submitted]);
    }

    /// <summary>Decides what a passed deadline does; no events when it does nothing any more.</summary>
    public static Decision DecideDue(Situation situation, Deadline deadline) =>
        Settlement.Settle(situation, DueMoves.Of(situation, deadline));

    /// <summary>Why a trigger would be refused, without carrying it out; null when it is permitted. Asked in this order: unknown step, role, state and guard, members.</summary>
    public static Refusal? WhyNot(Situation situation, CaseCommand command)
    {
        var trigger = command.Trigger!.Value;
        if (!Permissions.HasRow(situation.Journey, trigger, command.Step, command.Actor))
        {
            return new Refusal(RefusalCodes.Forbidden);
        }

        if (command.Step is { } kind && situation.Case.FindStep(kind) is null)
        {
            return new Refusal(RefusalCodes.TriggerNotPermitted);
        }

        return Moves.UnmetGuard(situation, command) is { } unmet
            ? new Refusal(RefusalCodes.TriggerNotPermitted, unmet)
            : CommandCheck.FirstFault(situation, command) is { } fault ? new Refusal(RefusalCodes.ValidationFailed, fault) : null;
    }

    private static Decision Fire(Situation situation, CaseCommand command) => WhyNot(situation, command) is { } refusal
        ? new Decision([], refusal)
        : Settlement.Settle(situation, Moves.Of(situation, command));

    /// <summary>Whether the founder may choose for the step now.</summary>
    public static bool MayChoose(OnboardingCase @case, StepKind step) =>
        @case.State == CaseState.InProgress && @case.FindStep(step) is { State: StepState.NotStarted or StepState.InReview } && !IsRegisteredSeat(@case, step);

    /// <summary>A seat that stands in the licence as the domicile is not swapped any more.</summary>
    private static bool IsRegisteredSeat(OnboardingCase @case, StepKind step) =>
        step == StepKind.Workspace && @case.SeatIsDomicile && @case.Step(StepKind.Registration).State == StepState.Completed;

    private static Decision Choose(Situation situation, CaseCommand command) =>
        MayChoose(situation.Case, command.Step!.Value)
            ? Decision.Accept([new Chosen(command.Step.Value, command.Choice!)])
            : Decision.Reject(RefusalCodes.TriggerNotPermitted);

    private static Decision Reassign(Situation situation, CaseCommand command) =>
        situation.Case.IsOpen
            ? Decision.Accept([new Reassigned(command.Choice!)])
            : Decision.Reject(RefusalCodes.TriggerNotPermitted);
}
