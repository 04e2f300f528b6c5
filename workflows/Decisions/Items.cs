namespace OpcOnboarding.Workflows.Decisions;

/// <summary>Numbers what is asked of the founder.</summary>
internal static class Items
{
    public static ItemsRequested Request(Situation situation, StepKind? step, CaseCommand command)
    {
        var first = situation.Case.Numbered + 1;
        var items = command.Items.Select((item, index) => new PendingItem($"i{first + index}", item.Material, item.Field));
        return new ItemsRequested(step, [.. items], command.DueOn ?? situation.Due(situation.Journey.Limits.Supplement));
    }
}
