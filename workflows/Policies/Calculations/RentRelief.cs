using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>rent-relief: month by month, as the tiers say. A tier without its figure is left out and named.</summary>
internal sealed class RentRelief : ICalculation
{
    public Figure Calculate(PolicyClause clause, FactSet facts)
    {
        if (facts.Fen(clause.Basis!.Fact) is not { } rent)
        {
            return new Figure.Lacking(clause.Basis.Fact);
        }

        var spans = clause.Tiers.Select(tier => Span(tier, rent, clause.Basis.Fact, facts)).ToList();
        var sum = spans.Sum(span => span.Fen);
        return new Figure.Amount(Verdict.Relief, sum, string.Join("; ", spans.Select(span => span.Arithmetic).Append($"sum {Yuan.Text(sum)}")))
        {
            Missing = [.. spans.Select(span => span.Missing).OfType<string>()],
        };
    }

    private static (long Fen, string Arithmetic, string? Missing) Span(PolicyTier tier, long rent, string rentFact, FactSet facts)
    {
        var (first, after) = ((int)tier.When!.Values[0].Number!.Value, (int)tier.When.Values[1].Number!.Value);
        var months = after - first;
        var label = $"months {first}-{after - 1}";
        return tier.RentAtMostPercentOfMarket is { } percent
            ? BelowMarket(label, months, percent, $"{FactName.Prefix(rentFact)}.marketRentYear{(first - 1) / 12 + 1}", facts)
            : Waived(label, months, tier, rent);
    }

    private static (long Fen, string Arithmetic, string? Missing) Waived(string label, int months, PolicyTier tier, long rent)
    {
        var monthly = Math.Min(Yuan.Round((decimal)rent * tier.WaiverPercent!.Value / 100), tier.MonthlyCapFen!.Value);
        return (
            monthly * months,
            $"{label}: min({Yuan.Text(rent)} x {tier.WaiverPercent}%, {Yuan.Text(tier.MonthlyCapFen.Value)}) x {months} = {Yuan.Text(monthly * months)}",
            null);
    }

    private static (long Fen, string Arithmetic, string? Missing) BelowMarket(string label, int months, int percent, string marketFact, FactSet facts)
    {
        if (facts.Fen(marketFact) is not { } market)
        {
            return (0, $"{label}: needs the market rent", marketFact);
        }

        var pays = Yuan.Round((decimal)market * percent / 100);
        var saved = market - pays;
        return (
            saved * months,
            $"{label}: market {Yuan.Text(market)}, pays at most {Yuan.Text(pays)}, saves {Yuan.Text(saved)} x {months} = {Yuan.Text(saved * months)}",
            null);
    }
}
