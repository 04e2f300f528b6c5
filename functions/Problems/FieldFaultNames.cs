using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Problems;

/// <summary>Code and sentence of each general fault. Codes agree with those of the application's own rules.</summary>
internal static class FieldFaultNames
{
    /// <summary>The stable name on the wire: never changed once published.</summary>
    public static string CodeOf(FieldFault fault) => fault switch
    {
        FieldFault.Required => "field.required",
        FieldFault.NotAllowed => "field.notAllowed",
        FieldFault.Duplicate => "field.duplicate",
        FieldFault.WrongType => "field.type",
        FieldFault.TooLong => "field.length",
        FieldFault.WrongFormat => "field.format",
        FieldFault.OutOfRange => "field.range",
        FieldFault.UnknownValue => "field.value",
        FieldFault.TooEarly => "field.tooEarly",
        FieldFault.TooLate => "field.tooLate",
        FieldFault.Empty => "field.empty",
        FieldFault.NotInFuture => "field.notInFuture",
        FieldFault.InFuture => "field.inFuture",
        FieldFault.OverLimit => "field.overLimit",
        FieldFault.TooManyClaims => "field.tooManyClaims",
        FieldFault.BeforePolicy => "field.beforePolicy",
        FieldFault.BeforeAssumedPolicy => "field.beforeAssumedPolicy",
        FieldFault.BeforeCompany => "field.beforeCompany",
        FieldFault.MonthUsedUp => "field.monthUsedUp",
        FieldFault.NoOffset => "field.noOffset",
        FieldFault.PersonFixed => "field.personFixed",
        FieldFault.OnlyWithGrant => "field.onlyWithGrant",
    };

    /// <summary>The sentence for people.</summary>
    public static TextKey TextOf(FieldFault fault) => fault switch
    {
        FieldFault.Required => TextKey.FieldRequired,
        FieldFault.NotAllowed => TextKey.FieldNotAllowed,
        FieldFault.Duplicate => TextKey.FieldDuplicate,
        FieldFault.WrongType => TextKey.FieldWrongType,
        FieldFault.TooLong => TextKey.FieldTooLong,
        FieldFault.WrongFormat => TextKey.FieldWrongFormat,
        FieldFault.OutOfRange => TextKey.FieldOutOfRange,
        FieldFault.UnknownValue => TextKey.FieldUnknownValue,
        FieldFault.TooEarly => TextKey.FieldTooEarly,
        FieldFault.TooLate => TextKey.FieldTooLate,
        FieldFault.Empty => TextKey.FieldEmpty,
        FieldFault.NotInFuture => TextKey.FieldNotInFuture,
        FieldFault.InFuture => TextKey.FieldInFuture,
        FieldFault.OverLimit => TextKey.FieldOverLimit,
        FieldFault.TooManyClaims => TextKey.FieldTooManyClaims,
        FieldFault.BeforePolicy => TextKey.FieldBeforePolicy,
        FieldFault.BeforeAssumedPolicy => TextKey.FieldBeforeAssumedPolicy,
        FieldFault.BeforeCompany => TextKey.FieldBeforeCompany,
        FieldFault.MonthUsedUp => TextKey.FieldMonthUsedUp,
        FieldFault.NoOffset => TextKey.FieldNoOffset,
        FieldFault.PersonFixed => TextKey.FieldPersonFixed,
        FieldFault.OnlyWithGrant => TextKey.FieldOnlyWithGrant,
    };
}
