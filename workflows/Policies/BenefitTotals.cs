namespace OpcOnboarding.Workflows.Policies;

/// <summary>Sums in fen; null where no benefit of the kind has an amount.</summary>
/// <param name="PaymentFen">Over entitled.</param>
/// <param name="CeilingFen">Over ceiling and reduced.</param>
/// <param name="ReliefFen">Over relief.</param>
/// <param name="LoanLimitFen">Over limit.</param>
public sealed record BenefitTotals(long? PaymentFen, long? CeilingFen, long? ReliefFen, long? LoanLimitFen)
{
    internal static BenefitTotals Of(IReadOnlyList<Benefit> benefits)
    {
        return new BenefitTotals(Sum(Verdict.Entitled), Sum(Verdict.Ceiling, Verdict.Reduced), Sum(Verdict.Relief), Sum(Verdict.Limit));

        long? Sum(params Verdict[] verdicts) => benefits
            .Where(benefit => verdicts.Contains(benefit.Verdict) && benefit.AmountFen is not null)
            .Aggregate((long?)null, (sum, benefit) => (sum ?? 0) + benefit.AmountFen);
    }
}
