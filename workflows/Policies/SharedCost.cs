namespace OpcOnboarding.Workflows.Policies;

/// <summary>省市区联补: what several levels give towards one cost adds up, but never above the cost. Who comes later, in the order of packs and clauses, gives what is left of it.</summary>
internal static class SharedCost
{
    private static readonly CalculationKind[] Shares =
        [CalculationKind.PercentOfBasis, CalculationKind.TieredPercent, CalculationKind.Ceiling, CalculationKind.CeilingByTier, CalculationKind.Pool];

    /// <summary>The benefits in their order, those that would be more than the cost cut down.</summary>
    public static IReadOnlyList<Benefit> Keep(IReadOnlyList<AnsweredClause> answered)
    {
        var given = new Dictionary<(string Fact, int Claim), long>();
        return [.. answered.SelectMany(clause => clause.Answers.Select((answer, i) => Cut(clause.Clause, answer, i, given)))];
    }

    private static Benefit Cut(PolicyClause clause, ClaimAnswer answer, int claim, Dictionary<(string Fact, int Claim), long> given)
    {
        if (answer.Benefit.AmountFen is not { } fen || CostOf(clause, answer.Claim) is not { } cost)
        {
            return answer.Benefit;
        }

        var before = given.GetValueOrDefault((clause.Basis!.Fact, claim));
        var granted = Math.Min(fen, Math.Max(0, cost - before));
        given[(clause.Basis.Fact, claim)] = before + granted;
        return granted == fen ? answer.Benefit : answer.Benefit with
        {
            Verdict = Verdict.Reduced,
            AmountFen = granted,
            Arithmetic = $"{answer.Benefit.Arithmetic}; cost {Yuan.Text(cost)}, of which others give {Yuan.Text(before)}, so {Yuan.Text(granted)}",
            ReasonZh = StackingText.AboveCost.Zh,
            ReasonEn = StackingText.AboveCost.En,
        };
    }

    /// <summary>The cost of a claim whose clause adds to what other levels give; null where nothing is shared.</summary>
    private static long? CostOf(PolicyClause clause, ClauseClaim claim) =>
        clause is { Stacking.Mode: StackingMode.Cumulative, Basis: { } basis } && Shares.Contains(clause.Calculation) && claim.Parts is [var part]
            ? part.Facts.Fen(basis.Fact)
            : null;
}
