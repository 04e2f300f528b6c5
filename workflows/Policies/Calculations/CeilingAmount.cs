using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>ceiling and ceiling-by-tier: at most the amount, and never above the real cost where the clause names one.</summary>
internal sealed class CeilingAmount : ICalculation
{
    public Figure Calculate(PolicyClause clause, FactSet facts)
    {
        var (amount, name) = (clause.AmountFen, "");
        if (clause.Calculation == CalculationKind.CeilingByTier)
        {
            if (TierChoice.Choose(clause, facts, out var otherwise) is not { } tier)
            {
                return otherwise;
            }

            (amount, name) = (tier.AmountFen, tier.Name + ": ");
        }

        return amount is { } most ? AtMost(most, name, clause, facts) : new Figure.Answer(Verdict.NotStated, Unstated.Figures);
    }

    private static Figure AtMost(long most, string name, PolicyClause clause, FactSet facts)
    {
        if (clause.Basis is null)
        {
            return new Figure.Amount(Verdict.Ceiling, most, $"{name}at most {Yuan.Text(most)}");
        }

        if (facts.Fen(clause.Basis.Fact) is not { } cost)
        {
            return new Figure.Lacking(clause.Basis.Fact);
        }

        var fen = Math.Min(most, cost);
        return new Figure.Amount(Verdict.Ceiling, fen, $"{name}min({Yuan.Text(most)}, {Yuan.Text(cost)}) = {Yuan.Text(fen)}");
    }
}
