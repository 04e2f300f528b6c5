using System.Globalization;
using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>interest-subsidy, one debt in one year: min(interest paid, principal x LPR x percent x months / 12).</summary>
internal sealed class InterestSubsidy : ICalculation
{
    public Figure Calculate(PolicyClause clause, FactSet facts)
    {
        var debt = FactName.Prefix(clause.Basis!.Fact);
        if (facts.Fen(clause.Basis.Fact) is not { } principal)
        {
            return new Figure.Lacking(clause.Basis.Fact);
        }

        if (facts.Fen($"{debt}.interestPaid") is not { } paid)
        {
            return new Figure.Lacking($"{debt}.interestPaid");
        }

        if (facts.Number($"{debt}.months") is not { } months || months is < 0 or > 12)
        {
            return new Figure.Lacking($"{debt}.months");
        }

        var lpr = facts.Number($"{debt}.lprPercent") ?? facts.Number("lprPercent");
        return lpr is >= 0 and <= 100 ? Share(clause, principal, paid, months, lpr.Value) : new Figure.Lacking("lprPercent");
    }

    private static Figure.Amount Share(PolicyClause clause, long principal, long paid, decimal months, decimal lpr)
    {
        // Multiplied before it is divided: a third of a year must not lose a fen.
        var share = Yuan.Round(principal * lpr * clause.Percent!.Value * months / (100 * 100 * 12));
        var fen = Math.Min(paid, share);
        var (rate, time) = (lpr.ToString(CultureInfo.InvariantCulture), months.ToString(CultureInfo.InvariantCulture));
        return new Figure.Amount(
            clause.BindingVerdict(),
            fen,
            $"min({Yuan.Text(paid)}, {Yuan.Text(principal)} x {rate}% x {clause.Percent}% x {time}/12 = {Yuan.Text(share)}) = {Yuan.Text(fen)}");
    }
}
