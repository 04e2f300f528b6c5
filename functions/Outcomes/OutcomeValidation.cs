using System.Text.Json;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Checks an outcome that a desk sends, before anything is done with it. No I/O.</summary>
internal static class OutcomeValidation
{
    private const string Root = "outcome";

    /// <summary>Every fault, with the path of its field.</summary>
    /// <param name="step">The step, whose members the outcome has.</param>
    /// <param name="form">The legal form of the case.</param>
    /// <param name="outcome">What was sent; members that no rule names may be anything.</param>
    /// <param name="today">The day in Beijing.</param>
    /// <param name="registeredOn">Day of the licence; null while there is none.</param>
    public static IReadOnlyList<FieldError> Check(
        StepDefinition step, EntityType form, JsonElement outcome, DateOnly today, DateOnly? registeredOn)
    {
        if (outcome.ValueKind != JsonValueKind.Object)
        {
            return [new FieldError(Root, FieldFault.WrongType)];
        }

        return
        [
            .. step.Outcome.SelectMany(field => CheckField(field, form, outcome)),
            .. CheckDays(outcome, today, registeredOn),
        ];
    }

    private static IEnumerable<FieldError> CheckField(OutcomeField field, EntityType form, JsonElement outcome)
    {
        var path = $"{Root}.{field.Name}";
        if (FormMembers.Member(outcome, field.Name) is { } value)
        {
            return OutcomeFieldRules.Of(field.Name)(path, value, form);
        }

        return field.Required && (field.OnlyFor is null || field.OnlyFor == form) ? [new FieldError(path, FieldFault.Required)] : [];
    }

    private static IEnumerable<FieldError> CheckDays(JsonElement outcome, DateOnly today, DateOnly? registeredOn) =>
    [
        .. NotAfter(outcome, "registeredOn", today),
        .. NotAfter(outcome, "openedOn", today),
        .. NotAfter(outcome, "confirmedOn", today),
        .. NotBefore(outcome, "openedOn", registeredOn),
        .. NotBefore(outcome, "confirmedOn", registeredOn),
        .. NotBefore(outcome, "to", DayOf(outcome, "from")),
    ];

    private static FieldError[] NotAfter(JsonElement outcome, string name, DateOnly last) =>
        DayOf(outcome, name) > last ? [new FieldError($"{Root}.{name}", FieldFault.TooLate, OutcomeJson.Day(last))] : [];

    private static FieldError[] NotBefore(JsonElement outcome, string name, DateOnly? first) =>
        DayOf(outcome, name) < first ? [new FieldError($"{Root}.{name}", FieldFault.TooEarly, OutcomeJson.Day(first!.Value))] : [];

    private static DateOnly? DayOf(JsonElement outcome, string name) =>
        FormMembers.ParseDay(FormMembers.Text(FormMembers.Member(outcome, name)));
}
