using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Turns the faults that the rules name (<c>member.fault</c>) into field errors.</summary>
internal static class MemberFaults
{
    public static FieldError Of(string fault) => fault switch
    {
        "items.required" => new("items", FieldFault.Required),
        "items.material.required" => new("items.material", FieldFault.Required),
        "items.material.notSecondary" => new("items.material", FieldFault.NotAllowed),
        "items.material.twice" => new("items.material", FieldFault.Duplicate),
        "items.material.unknown" => new("items.material", FieldFault.UnknownValue),
        "items.field.unknown" => new("items.field", FieldFault.UnknownValue),
        "items.materialOrField" => new("items.material", FieldFault.Required),
        "dueOn.past" => new("dueOn", FieldFault.NotInFuture),
        "dueOn.overLimit" => new("dueOn", FieldFault.OverLimit),
        "workingDays.required" => new("workingDays", FieldFault.Required),
        "workingDays.tooSmall" or "workingDays.overLimit" => new("workingDays", FieldFault.OverLimit),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The rules name a fault that has no text."),
    };
}
