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
    public static Decision Submit(Situation situation, CaseOpened opened)
    {
        var today = situation.Calendar.NextWorkingDayOnOrAfter(situation.Today).Date;
        return Settlement.Settle(situation, [opened, new CaseMoved(Trigger.Submit, CaseState.Draft, CaseState.Submitted, today)]);
    }

    /// <summary>Decides what a passed deadline does; no events when it does nothing any more.</summary>
    public static Decision DecideDue(Situation situation, Deadline deadline) =>
        Settlement.Settle(situation, DueMoves.Of(situation, deadline));

    private static Decision Fire(Situation situation, CaseCommand command)
    {
        var trigger = command.Trigger!.Value;
        if (command.Step is { } kind && situation.Case.FindStep(kind) is null)
        {
            return Decision.Reject(RefusalCodes.TriggerNotPermitted);
        }

        if (!Permissions.HasRow(situation.Journey, trigger, command.Step, command.Actor))
        {
            return Decision.Reject(RefusalCodes.Forbidden);
        }

        if (Moves.UnmetGuard(situation, command) is { } unmet)
        {
            return Decision.Reject(RefusalCodes.TriggerNotPermitted, unmet);
        }

        return CommandCheck.FirstFault(situation, command) is { } fault
            ? Decision.Reject(RefusalCodes.ValidationFailed, fault)
            : Settlement.Settle(situation, Moves.Of(situation, command));
    }

    private static Decision Choose(Situation situation, CaseCommand command) =>
        situation.Case.State == CaseState.InProgress
        && situation.Case.FindStep(command.Step!.Value) is { State: StepState.NotStarted or StepState.InReview }
            ? Decision.Accept([new Chosen(command.Step.Value, command.Choice!)])
            : Decision.Reject(RefusalCodes.TriggerNotPermitted);

    private static Decision Reassign(Situation situation, CaseCommand command) =>
        situation.Case.IsOpen
            ? Decision.Accept([new Reassigned(command.Choice!)])
            : Decision.Reject(RefusalCodes.TriggerNotPermitted);
}
