namespace OpcOnboarding.Workflows.Decisions;

/// <summary>What a person's trigger on the case brings about beside the move itself.</summary>
internal static class CaseConsequences
{
    public static IEnumerable<CaseEvent> Of(Situation situation, CaseCommand command) => command.Trigger switch
    {
        Trigger.AcceptWithDeficiency => Promise(situation, command),
        Trigger.RequestSupplement => [Items.Request(situation, null, command)],
        Trigger.Supply => Turn(situation, DeficiencyState.Open, DeficiencyState.Supplied, command.Deficiencies),
        Trigger.ConfirmSupply => Turn(situation, DeficiencyState.Supplied, DeficiencyState.Closed, command.Deficiencies),
        Trigger.RejectSupply => Turn(situation, DeficiencyState.Supplied, DeficiencyState.Open, command.Deficiencies),
        Trigger.Resume => Resumption.MovedDates(situation),
        _ => [],
    };

    private static IEnumerable<CaseEvent> Promise(Situation situation, CaseCommand command)
    {
        var due = command.DueOn ?? situation.Due(situation.Journey.Limits.Deficiency);
        return command.Items.Select((item, index) =>
            new DeficiencyMoved($"d{situation.Case.Numbered + index + 1}", item.Material!, DeficiencyState.Open, due));
    }

    /// <summary>Turns the named ones, or every one in the state when none is named.</summary>
    private static IEnumerable<CaseEvent> Turn(Situation situation, DeficiencyState from, DeficiencyState to, IReadOnlyList<string> named) =>
        situation.Case.Deficiencies
            .Where(deficiency => deficiency.State == from && (named.Count == 0 || named.Contains(deficiency.Id)))
            .Select(deficiency => new DeficiencyMoved(deficiency.Id, deficiency.Material, to, deficiency.DueOn));
}
