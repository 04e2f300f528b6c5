using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>percent-of-basis and tiered-percent: basis times percent, rounded half up to the fen.</summary>
internal sealed class PercentOfBasis : ICalculation
{
    public Figure Calculate(PolicyClause clause, FactSet facts)
    {
        var percent = clause.Percent;
        if (clause.Calculation == CalculationKind.TieredPercent)
        {
            if (TierChoice.Choose(clause, facts, out var otherwise) is not { } tier)
            {
                return otherwise;
            }

            percent = tier.Percent;
        }

        if (facts.Fen(clause.Basis!.Fact) is not { } basis)
        {
            return new Figure.Lacking(clause.Basis.Fact);
        }

        var fen = Yuan.Round((decimal)basis * percent!.Value / 100);
        return new Figure.Amount(clause.BindingVerdict(), fen, $"{Yuan.Text(basis)} x {percent}% = {Yuan.Text(fen)}");
    }
}
