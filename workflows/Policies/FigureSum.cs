using OpcOnboarding.Workflows.Policies.Calculations;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>The amount of a project in a claim: of its one part, or the sum over several debts.</summary>
internal static class FigureSum
{
    public static Figure.Amount Of(IReadOnlyList<Figure.Amount> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var sum = parts.Sum(amount => amount.Fen);
        return parts[0] with { Fen = sum, Arithmetic = string.Join(" + ", parts.Select(amount => amount.Arithmetic)) + $" = {Yuan.Text(sum)}" };
    }
}
