using System.Text.Json;

namespace OpcOnboarding.Workflows.Policies.Loading;

/// <summary>Reads a clause; the one place that knows its member names.</summary>
internal static class PolicyClauseReader
{
    private const string ClauseNames =
        "id article titleZh titleEn kind voucherType beneficiary core eligibility basis calculation percent percentQualifier"
        + " tiers amount amountQualifier perItemCap annualCap cumulativeCap poolAnnualCap period unit stackingRule departments"
        + " notStated interpretation quoteZh";

    private const string TierNames =
        "tier when nameZh percent amount amountPerMonth waiverPercent monthlyCap rentAtMostPercentOfMarket counterGuaranteeRequired";

    public static PolicyClause Read(JsonElement element, string file, int position)
    {
        var id = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var named) && named.ValueKind == JsonValueKind.String
            ? named.GetString()!
            : $"#{position}";
        var fields = new PackFields(element, file, id, "", ClauseNames);
        if (fields.Text("unit") != "CNY")
        {
            throw fields.Fault("unit", "'CNY' is expected");
        }

        var clause = ReadFigures(fields);
        ClauseFigures.Demand(clause, fields);
        return clause;
    }

    private static PolicyClause ReadFigures(PackFields fields) => new()
    {
        Id = fields.Text("id"),
        Article = fields.Text("article"),
        TitleZh = fields.Text("titleZh"),
        TitleEn = fields.Text("titleEn"),
        Kind = fields.Choice<ClauseKind>("kind"),
        VoucherType = fields.OptionalChoice<VoucherType>("voucherType"),
        Beneficiary = fields.Choice<ClauseBeneficiary>("beneficiary"),
        IsCore = fields.Flag("core"),
        Eligibility = [.. fields.Object("eligibility", "all").Objects("all", PolicyPredicateReader.Names).Select(PolicyPredicateReader.Read)],
        Basis = fields.OptionalObject("basis", "fact scope") is { } basis ? new PolicyBasis(basis.Text("fact"), basis.Text("scope")) : null,
        Calculation = fields.Choice<CalculationKind>("calculation"),
        Percent = fields.OptionalPercent("percent"),
        AmountFen = fields.OptionalFen("amount"),
        Qualifier = fields.OptionalChoice<AmountQualifier>("percentQualifier") ?? fields.OptionalChoice<AmountQualifier>("amountQualifier"),
        Tiers = [.. fields.Objects("tiers", TierNames).Select(ReadTier)],
        Caps = new PolicyCaps(
            fields.OptionalFen("perItemCap"), fields.OptionalFen("annualCap"), fields.OptionalFen("cumulativeCap"), fields.OptionalFen("poolAnnualCap")),
        Period = fields.OptionalObject("period", "value unit consecutive anchor") is { } period ? ReadPeriod(period) : null,
        Stacking = ReadStacking(fields.Object("stackingRule", "mode group note")),
        Departments = [.. fields.Objects("departments", "zh en").Select(department => department.Text("zh"))],
        NotStated = fields.Texts("notStated"),
        Interpretation = fields.OptionalText("interpretation"),
        QuoteZh = fields.Text("quoteZh"),
    };

    private static PolicyTier ReadTier(PackFields tier) => new(
        ReadTierName(tier),
        tier.OptionalObject("when", PolicyPredicateReader.Names) is { } when ? PolicyPredicateReader.Read(when) : null,
        tier.OptionalText("nameZh"),
        tier.OptionalPercent("percent"),
        tier.OptionalFen("amount"),
        tier.OptionalFen("amountPerMonth"),
        tier.OptionalPercent("waiverPercent"),
        tier.OptionalFen("monthlyCap"),
        tier.OptionalPercent("rentAtMostPercentOfMarket"),
        tier.OptionalFlag("counterGuaranteeRequired"));

    private static string ReadTierName(PackFields tier) =>
        tier.Demand("tier") is { ValueKind: JsonValueKind.Number } ? $"{tier.Count("tier")}" : tier.Text("tier");

    private static PolicyPeriod ReadPeriod(PackFields period) => new(
        period.Count("value"), period.Choice<PeriodUnit>("unit"), period.OptionalFlag("consecutive"), period.OptionalText("anchor"));

    private static StackingRule ReadStacking(PackFields rule) => new(rule.Choice<StackingMode>("mode"), rule.OptionalText("note"));
}
