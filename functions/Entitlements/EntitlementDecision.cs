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
    /// <summary>Reads the body; every fault is told at once.</summary>
    public static Answer<EntitlementDecision> Of(JsonElement body)
    {
        var said = FormMembers.Member(body, "grants");
        var grants = said is { ValueKind: JsonValueKind.True or JsonValueKind.False } either ? either.GetBoolean() : (bool?)null;
        var given = FormMembers.Member(body, "amountFen");
        var amount = given is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var fen) && fen >= 0 ? fen : (long?)null;
        var reason = EntitlementReason.Read(body, out var unexplained);
        IReadOnlyList<FieldError> faults =
        [
            .. Fault(said is null, "grants", FieldFault.Required),
            .. Fault(said is not null && grants is null, "grants", FieldFault.WrongFormat),
            .. unexplained is not null ? [unexplained] : Array.Empty<FieldError>(),
            .. Fault(given is not null && amount is null && grants != false, "amountFen", FieldFault.WrongFormat),
            .. Fault(given is not null && grants == false, "amountFen", FieldFault.OnlyWithGrant),
        ];
        return faults.Count == 0 ? new EntitlementDecision(grants!.Value, amount, reason!) : new Refusal.ValidationFailed(faults);
    }

    private static IEnumerable<FieldError> Fault(bool holds, string field, FieldFault fault) => holds ? [new FieldError(field, fault)] : [];
}
