namespace OpcOnboarding.Workflows.Policies.Loading;

/// <summary>Which figures each calculation cannot do without: a gap is found on loading, not when a founder asks.</summary>
internal static class ClauseFigures
{
    public static void Demand(PolicyClause clause, PackFields fields)
    {
        foreach (var (name, given) in NeededBy(clause))
        {
            if (!given)
            {
                throw fields.Fault(name, $"is needed by {PackNames.Of(clause.Calculation)}");
            }
        }
    }

    private static IEnumerable<(string Name, bool Given)> NeededBy(PolicyClause clause)
    {
        var basis = ("basis", clause.Basis is not null);
        var percent = ("percent", clause.Percent is not null);
        var amount = ("amount", clause.AmountFen is not null);
        var qualifier = (clause.Percent is null ? "amountQualifier" : "percentQualifier", clause.Qualifier is not null);
        return clause.Calculation switch
        {
            CalculationKind.PercentOfBasis => [basis, percent, qualifier],
            CalculationKind.TieredPercent => [basis, ("percentQualifier", clause.Qualifier is not null), Tiers(clause, tier => tier.Percent)],
            CalculationKind.Fixed => [amount, qualifier],
            CalculationKind.FixedByTier or CalculationKind.CeilingByTier => [Tiers(clause, tier => tier.AmountFen)],
            CalculationKind.Ceiling => [],
            CalculationKind.MonthlyByTier => [basis, Tiers(clause, tier => tier.AmountPerMonthFen), ("period", clause.Period?.Unit == PeriodUnit.Month)],
            CalculationKind.UnitPrice => [basis, amount, qualifier],
            CalculationKind.RentRelief => [basis, RentTiers(clause)],
            CalculationKind.InterestSubsidy => [basis, percent, ("period", clause.Period?.Unit == PeriodUnit.Year)],
            CalculationKind.LoanLimit => [amount],
            CalculationKind.Pool => [basis, ("poolAnnualCap", clause.Caps.PoolAnnualFen is not null)],
            CalculationKind.CaseByCase or CalculationKind.Service => [],
        };
    }

    private static (string Name, bool Given) Tiers<T>(PolicyClause clause, Func<PolicyTier, T?> figure)
        where T : struct =>
        ("tiers", clause.Tiers.Count > 0 && clause.Tiers.All(tier => tier.When is not null && figure(tier) is not null));

    private static (string Name, bool Given) RentTiers(PolicyClause clause) =>
        ("tiers", clause.Tiers.Count > 0 && clause.Tiers.All(tier =>
            tier.When?.Operator == PredicateOperator.Range
            && (tier.RentAtMostPercentOfMarket is not null || (tier.WaiverPercent is not null && tier.MonthlyCapFen is not null))));
}
