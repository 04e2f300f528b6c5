using System.Text.Json;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>Why an officer decides so, or takes back; the founder reads it.</summary>
internal static class EntitlementReason
{
    private const string Field = "reason";
    private const int Longest = 500;

    /// <summary>The reason of a body that gives nothing else.</summary>
    public static Answer<string> Of(JsonElement body)
    {
        var reason = Read(body, out var fault);
        return reason is null ? new Refusal.ValidationFailed(fault!) : reason;
    }

    /// <summary>The reason of a body; null with what is wrong about it.</summary>
    public static string? Read(JsonElement body, out FieldError? fault)
    {
        var given = FormMembers.Member(body, Field);
        var text = FormMembers.Text(given);
        fault = given is { ValueKind: not JsonValueKind.String } ? new FieldError(Field, FieldFault.WrongFormat)
            : RequiredWords.IsBlank(text) ? new FieldError(Field, FieldFault.Required)
            : text!.Length > Longest ? new FieldError(Field, FieldFault.TooLong, Longest)
            : null;
        return fault is null ? text : null;
    }
}
