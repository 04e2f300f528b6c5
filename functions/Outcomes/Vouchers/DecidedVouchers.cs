using System.Text.Json.Nodes;

namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>What the desk decided of the claims: it may grant less than a claim, name an amount the source leaves open, or leave a claim out.</summary>
internal static class DecidedVouchers
{
    /// <summary>The claims as decided. Without the desk's list they stay as assessed; what its list does not name is declined.</summary>
    public static IReadOnlyList<VoucherClaim> Apply(IReadOnlyList<VoucherClaim> claims, JsonObject? given)
    {
        if (given?["vouchers"] is not JsonArray list)
        {
            return claims;
        }

        var open = list.OfType<JsonObject>().ToList();
        return [.. claims.Select(claim => Decide(claim, Take(open, claim)))];
    }

    private static VoucherClaim Decide(VoucherClaim claim, JsonObject? decided) =>
        !claim.IsGranted ? claim
        : decided is null ? claim with { Verdict = VoucherClaim.NameOf(Workflows.Policies.Verdict.Ineligible), AmountFen = null }
        : AmountOf(decided) is { } amount && !(amount > claim.AmountFen) ? claim with { AmountFen = amount }
        : claim;

    private static JsonObject? Take(List<JsonObject> open, VoucherClaim claim)
    {
        var index = open.FindIndex(item => Says(item, claim, "clauseId") && (item["subject"] is null || Says(item, claim, "subject")));
        if (index < 0)
        {
            return null;
        }

        var taken = open[index];
        open.RemoveAt(index);
        return taken;
    }

    private static bool Says(JsonObject item, VoucherClaim claim, string name) =>
        OutcomeJson.Text(item, name) is { } said && said == OutcomeJson.Text(claim.Details, name);

    private static long? AmountOf(JsonObject decided) =>
        decided["amountFen"] is JsonValue value && value.TryGetValue<long>(out var amount) && amount >= 0 ? amount : null;
}
