using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>monthly-by-tier: full months within the period times the tier's monthly amount.</summary>
internal sealed class MonthlyByTier : ICalculation
{
    public Figure Calculate(PolicyClause clause, FactSet facts)
    {
        if (TierChoice.Choose(clause, facts, out var otherwise) is not { } tier)
        {
            return otherwise;
        }

        if (facts.Number(clause.Basis!.Fact) is not { } given)
        {
            return new Figure.Lacking(clause.Basis.Fact);
        }

        var months = (long)Math.Clamp(decimal.Floor(given), 0, clause.Period!.Value);
        var monthly = tier.AmountPerMonthFen!.Value;
        return new Figure.Amount(
            clause.BindingVerdict(), months * monthly, $"{Yuan.Text(monthly)} x {months} months = {Yuan.Text(months * monthly)}");
    }
}
