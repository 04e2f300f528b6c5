using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Judges a command before it is taken, in the order of the contract: 403, 409, 422 with every fault at once.</summary>
internal sealed class CommandRules(JourneyCatalogue journeys, OutcomeRules outcomes, AssignmentRules assignments, TimeProvider clock)
{
    /// <summary>The situation of a case now.</summary>
    public Situation SituationOf(CaseRecord record) =>
        new(journeys.Get(record.Case.JourneyVersion), Calendars.Get(record.Case.CalendarVersion), record.Case, clock.GetUtcNow());

    /// <summary>Why the command is not taken; null when it is.</summary>
    public Problems.Refusal? Judge(CommandOrder order)
    {
        var situation = SituationOf(order.Record);
        return order.Command.Kind switch
        {
            CommandKind.Choose => JudgeChoice(order),
            CommandKind.Reassign => JudgeReassignment(order),
            CommandKind.Fire => JudgeTrigger(situation, order),
        };
    }

    /// <summary>409 with what the caller may do instead.</summary>
    public Problems.Refusal.TriggerNotPermitted NotPermitted(CommandOrder order)
    {
        var situation = SituationOf(order.Record);
        if (order.Command.Step is { } kind)
        {
            var definition = situation.Journey.Step(kind);
            var step = order.Record.Case.FindStep(kind);
            IReadOnlyList<Trigger> permitted = step is null ? [] : Permissions.OfStep(situation, kind, order.Viewer.ActorIn(definition));
            return new Problems.Refusal.TriggerNotPermitted(CaseJson.Name(StateOf(order.Record.Case, step)), [.. permitted.Select(CaseJson.Name)]);
        }

        var triggers = Permissions.OfCase(situation, order.Viewer.ActorIn(null));
        return new Problems.Refusal.TriggerNotPermitted(CaseJson.Name(order.Record.Case.State), [.. triggers.Select(CaseJson.Name)]);
    }

    // A draft has no steps yet; the view shows them as not started.
    private static StepState StateOf(OnboardingCase @case, OnboardingStep? step) =>
        step?.State ?? (@case.State == CaseState.Draft ? StepState.NotStarted : StepState.NotApplicable);

    private Problems.Refusal? JudgeChoice(CommandOrder order) =>
        !order.Viewer.IsFounder ? new Problems.Refusal.Forbidden()
        : !Decider.MayChoose(order.Record.Case, order.Command.Step!.Value) ? NotPermitted(order)
        : string.IsNullOrEmpty(order.Command.Choice)
            ? new Problems.Refusal.ValidationFailed(new FieldError(ChoiceMember(order), FieldFault.Required))
        : !CommandCheck.IsName(order.Command.Choice)
            ? new Problems.Refusal.ValidationFailed(new FieldError(ChoiceMember(order), FieldFault.UnknownValue))
        : null;

    private static string ChoiceMember(CommandOrder order) => order.Command.Step == StepKind.Workspace ? "unitId" : "mentorId";

    private Problems.Refusal? JudgeReassignment(CommandOrder order) =>
        !order.Viewer.MayReassign ? new Problems.Refusal.Forbidden()
        : order.Record.Case is { IsOpen: false } or { State: CaseState.Draft } ? NotPermitted(order)
        : assignments.Fault(order) is { } fault ? new Problems.Refusal.ValidationFailed(fault)
        : null;

    private Problems.Refusal? JudgeTrigger(Situation situation, CommandOrder order) => Decider.WhyNot(situation, order.Command) switch
    {
        { Code: RefusalCodes.Forbidden } => new Problems.Refusal.Forbidden(),
        { Code: RefusalCodes.TriggerNotPermitted } when NamesOthers(situation, order) => new Problems.Refusal.ValidationFailed(new FieldError("items", FieldFault.UnknownValue)),
        { Code: RefusalCodes.TriggerNotPermitted } => NotPermitted(order),
        _ => JudgeMembers(situation, order),
    };

    /// <summary>The trigger is permitted, only not for the papers that were named.</summary>
    private static bool NamesOthers(Situation situation, CommandOrder order) =>
        order.Command is { Step: null, Trigger: Trigger.ConfirmSupply or Trigger.RejectSupply, Deficiencies.Count: > 0 }
        && Permissions.OfCase(situation, order.Viewer.ActorIn(null)).Contains(order.Command.Trigger!.Value);

    private Problems.Refusal? JudgeMembers(Situation situation, CommandOrder order)
    {
        IReadOnlyList<FieldError> faults =
        [
            .. CommandCheck.Faults(situation, order.Command).Select(MemberFaults.Of),
            .. RequiredWords.Missing(order.Command.Trigger!.Value, order.Body),
            .. outcomes.Check(order),
        ];
        if (faults.Count > 0)
        {
            return new Problems.Refusal.ValidationFailed(faults);
        }

        var missing = Supplies.Missing(order);
        return missing.Count > 0 ? new Problems.Refusal.MissingMaterials(missing, []) : null;
    }
}
