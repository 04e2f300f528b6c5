using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>fixed and fixed-by-tier: the amount as it stands.</summary>
internal sealed class FixedAmount : ICalculation
{
    public Figure Calculate(PolicyClause clause, FactSet facts)
    {
        if (clause.Kind == ClauseKind.Workspace)
        {
            // The amount of a place is its rent: what the founder pays, not what he or she is given.
            return new Figure.Answer(Verdict.Service, new($"租金{Yuan.Text(clause.AmountFen ?? 0)}元", $"rent {Yuan.Text(clause.AmountFen ?? 0)}"));
        }

        if (clause.Calculation == CalculationKind.Fixed)
        {
            return new Figure.Amount(clause.BindingVerdict(), clause.AmountFen!.Value, Yuan.Text(clause.AmountFen.Value));
        }

        return TierChoice.Choose(clause, facts, out var otherwise) is { } tier
            ? new Figure.Amount(clause.BindingVerdict(), tier.AmountFen!.Value, $"{tier.Name}: {Yuan.Text(tier.AmountFen.Value)}")
            : otherwise;
    }
}
