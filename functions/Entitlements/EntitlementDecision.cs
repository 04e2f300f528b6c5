using System.Text.Json;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>What an officer decides.</summary>
/// <param name="Grants">Whether it is given.</param>
/// <param name="AmountFen">How much, in fen; null where no money is given.</param>
/// <param name="Reason">Why.</param>
internal sealed record EntitlementDecision(bool Grants, long? AmountFen, string Reason)
{
    private const int LongestReason = 500;

    /// <summary>Reads the body; every fault is told at once.</summary>
    public static Answer<EntitlementDecision> Of(JsonElement body)
    {
        var grants = FormMembers.Member(body, "grants") is { ValueKind: JsonValueKind.True or JsonValueKind.False } said ? said.GetBoolean() : (bool?)null;
        var reason = FormMembers.Text(FormMembers.Member(body, "reason"));
        var given = FormMembers.Member(body, "amountFen");
        var amount = given is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var fen) && fen >= 0 ? fen : (long?)null;
        IReadOnlyList<FieldError> faults =
        [
            .. Fault(grants is null, "grants", FieldFault.Required),
            .. Fault(reason is null, "reason", FieldFault.Required),
            .. reason?.Length > LongestReason ? [new FieldError("reason", FieldFault.TooLong, LongestReason)] : Array.Empty<FieldError>(),
            .. Fault(given is not null && amount is null, "amountFen", FieldFault.WrongFormat),
        ];
        return faults.Count == 0 ? new EntitlementDecision(grants!.Value, amount, reason!) : new Refusal.ValidationFailed(faults);
    }

    private static IEnumerable<FieldError> Fault(bool holds, string field, FieldFault fault) => holds ? [new FieldError(field, fault)] : [];
}
