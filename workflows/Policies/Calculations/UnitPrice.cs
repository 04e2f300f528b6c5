using System.Globalization;
using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>unit-price: units, such as square metres, times the amount.</summary>
internal sealed class UnitPrice : ICalculation
{
    public Figure Calculate(PolicyClause clause, FactSet facts)
    {
        if (facts.Number(clause.Basis!.Fact) is not { } units || units < 0)
        {
            return new Figure.Lacking(clause.Basis.Fact);
        }

        var price = clause.AmountFen!.Value;
        // Far more units than any dwelling has would leave the range of an amount.
        var fen = Yuan.Round(Math.Min(units * price, Validation.MoneyFields.Most));
        return new Figure.Amount(
            clause.BindingVerdict(), fen, $"{units.ToString(CultureInfo.InvariantCulture)} x {Yuan.Text(price)} = {Yuan.Text(fen)}");
    }
}
