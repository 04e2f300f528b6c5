using System.Text.Json;
using OpcOnboarding.Workflows.Policies;
using OpcOnboarding.Workflows.Policies.Calculations;
using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.IssuedVouchers;

/// <summary>What is paid month by month: each calendar month gives its amount once, and a month that was not claimed for gives nothing.</summary>
public static class MonthlyAllowance
{
    /// <summary>What the clause gives a case for one month, in fen; null for a clause that does not count in months, or without a tier that fits.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="application">The form.</param>
    /// <param name="on">The day of application.</param>
    public static long? Of(PolicyClause clause, JsonElement application, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return clause.Calculation == CalculationKind.MonthlyByTier
            ? TierChoice.Choose(clause, CaseReader.Read(application, null, null, on).Facts, out _)?.AmountPerMonthFen
            : null;
    }

    /// <summary>The most that the clause gives anybody for one month, in fen: the bound where a voucher does not say its own. Null where there is none.</summary>
    public static long? MostOf(PolicyClause? clause) =>
        clause is { Calculation: CalculationKind.MonthlyByTier } ? clause.Tiers.Max(tier => tier.AmountPerMonthFen) : null;

    /// <summary>What is left of a month, in fen, never below zero.</summary>
    /// <param name="monthlyFen">What one month gives.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="standing">Day and amount in fen of every claim that was not refused or withdrawn.</param>
    public static long Left(long monthlyFen, DateOnly month, IEnumerable<(DateOnly PaidOn, long Fen)> standing) =>
        Math.Max(0, monthlyFen - standing.Where(claim => (claim.PaidOn.Year, claim.PaidOn.Month) == (month.Year, month.Month)).Sum(claim => claim.Fen));
}
