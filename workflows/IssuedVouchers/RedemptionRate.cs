using OpcOnboarding.Workflows.Policies;
using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.IssuedVouchers;

/// <summary>Which part of a cost a voucher pays: the clause's own percentage, by voucher year where it falls from year to year.</summary>
public static class RedemptionRate
{
    private const int Whole = 100;
    private static readonly RegionScope Anywhere = new(RegionMode.Whole, [], [], null);

    /// <summary>Whole percent; null when the clause has none for the year, or its years are over.</summary>
    /// <param name="clause">The clause; null: a voucher without one pays the whole cost, as far as it reaches.</param>
    /// <param name="voucherYear">From 1.</param>
    public static int? Of(PolicyClause? clause, int voucherYear) => clause switch
    {
        { Period: { Unit: PeriodUnit.Year } period } when voucherYear > period.Value => null,
        { Calculation: CalculationKind.TieredPercent } => TierOf(clause, voucherYear)?.Percent,
        { Calculation: CalculationKind.PercentOfBasis } => clause.Percent,
        _ => Whole,
    };

    /// <summary>Whether the clause pays by voucher year, so that all its vouchers of a case count the same years.</summary>
    public static bool GoesByYear(PolicyClause? clause) => clause is { Calculation: CalculationKind.TieredPercent } or { Period.Unit: PeriodUnit.Year };

    /// <summary>What is paid of a cost, in fen: rounded half up to the fen.</summary>
    public static long Share(long costFen, int percent) => Yuan.Round((decimal)costFen * percent / Whole);

    /// <summary>What a claim draws: the share of its cost, at most what is left on the voucher. In fen.</summary>
    public static long Drawn(long balanceFen, long costFen, int percent) => Math.Min(balanceFen, Share(costFen, percent));

    private static PolicyTier? TierOf(PolicyClause clause, int voucherYear) => clause.Tiers.FirstOrDefault(tier =>
        tier.When is { } when && when.Evaluate(FactSet.Empty.With(when.Fact, new NumberFact(voucherYear)), Anywhere) == Truth.True);
}
