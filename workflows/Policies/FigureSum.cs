using OpcOnboarding.Workflows.Policies.Calculations;
using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>The figure of a claim: of its one part, or the sum over several debts.</summary>
internal static class FigureSum
{
    public static Figure Of(PolicyClause clause, IReadOnlyList<FactSet> parts)
    {
        var calculation = CalculationOf.Kind(clause.Calculation);
        var figures = parts.Select(facts => calculation.Calculate(clause, facts)).ToList();
        var amounts = figures.OfType<Figure.Amount>().ToList();
        if (figures.Count == 1 || amounts.Count == 0)
        {
            return figures[0];
        }

        var sum = amounts.Sum(amount => amount.Fen);
        var arithmetic = string.Join(" + ", amounts.Select(amount => amount.Arithmetic)) + $" = {Yuan.Text(sum)}";
        var missing = figures.OfType<Figure.Lacking>().Select(lacking => lacking.Fact).Distinct();
        return amounts[0] with { Fen = sum, Arithmetic = arithmetic, Missing = [.. missing] };
    }
}
