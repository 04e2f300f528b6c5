namespace OpcOnboarding.Workflows.Decisions;

/// <summary>Checks the members of an order beyond their types: which are needed, and within which limits.</summary>
public static class CommandCheck
{
    /// <summary>The first member that is missing or out of its limits, as <c>member.fault</c>; null when all are in order.</summary>
    public static string? FirstFault(Situation situation, CaseCommand command) => Faults(situation, command).FirstOrDefault();

    /// <summary>Every member that is missing or out of its limits.</summary>
    public static IEnumerable<string> Faults(Situation situation, CaseCommand command) => command.Trigger switch
    {
        Trigger.AcceptWithDeficiency => Deficiencies(command).Concat(DueOn(situation, command, situation.Journey.Limits.DeficiencyAtMost)),
        Trigger.RequestSupplement => Supplement(command).Concat(DueOn(situation, command, situation.Journey.Limits.SupplementAtMost)),
        Trigger.ConfirmSupply or Trigger.RejectSupply when command.Deficiencies.Count == 0 => ["items.required"],
        Trigger.Extend => Extension(situation, command),
        _ => [],
    };

    private static IEnumerable<string> Deficiencies(CaseCommand command) => command.Items switch
    {
        [] => ["items.required"],
        var items when items.Any(item => item.Material is null) => ["items.material.required"],
        var items when items.Any(item => !Materials.IsSecondary(item.Material!)) => ["items.material.notSecondary"],
        var items when items.DistinctBy(item => item.Material).Count() < items.Count => ["items.material.twice"],
        _ => [],
    };

    private static IEnumerable<string> Supplement(CaseCommand command) => command.Items switch
    {
        [] => ["items.required"],
        var items when items.Any(item => (item.Material is null) == (item.Field is null)) => ["items.materialOrField"],
        var items when items.Any(item => item.Material is not null && !Materials.IsKnown(item.Material)) => ["items.material.unknown"],
        var items when items.Any(item => item.Field is not null && !IsName(item.Field)) => ["items.field.unknown"],
        _ => [],
    };

    /// <summary>Whether a text can be the path of a form field or an id: it enters histories, so it must not be free text.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 80 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '[' or ']')
        && char.IsAsciiLetter(text[0]);

    private static IEnumerable<string> DueOn(Situation situation, CaseCommand command, TimeLimit atMost) => command.DueOn switch
    {
        null => [],
        { } due when due <= situation.Today => ["dueOn.past"],
        { } due when due > situation.Due(atMost) => ["dueOn.overLimit"],
        _ => [],
    };

    private static IEnumerable<string> Extension(Situation situation, CaseCommand command)
    {
        var step = situation.Case.Step(command.Step!.Value);
        var left = situation.Journey.Step(step.Kind).Extension.WorkingDays - step.ExtendedBy;
        return command.WorkingDays switch
        {
            null => ["workingDays.required"],
            < 1 => ["workingDays.tooSmall"],
            { } days when days > left => ["workingDays.overLimit"],
            _ => [],
        };
    }
}
