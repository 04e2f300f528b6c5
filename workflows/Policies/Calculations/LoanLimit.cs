using System.Globalization;
using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>loan-limit: a limit on principal and term; <c>loan.borrower</c> says whose loan it is.</summary>
internal sealed class LoanLimit : ICalculation
{
    private const string Principal = "loan.principal";
    private const string Borrower = "loan.borrower";

    public Figure Calculate(PolicyClause clause, FactSet facts)
    {
        // The borrower chooses the clause: another's loan is none of it, whatever else is missing.
        var borrower = facts.Text(Borrower);
        if (borrower is not null && !string.Equals(borrower, clause.Beneficiary.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            return new Figure.Answer(Verdict.Ineligible, new("借款人不是本条款的申请人", $"{Borrower} is {borrower}"));
        }

        if (facts.Fen(Principal) is not { } principal)
        {
            return new Figure.Lacking(Principal);
        }

        if (borrower is null)
        {
            return new Figure.Lacking(Borrower);
        }

        var most = clause.AmountFen!.Value;
        var arithmetic = $"min({Yuan.Text(principal)}, {Yuan.Text(most)}) = {Yuan.Text(Math.Min(principal, most))}{Term(clause, facts)}";
        return new Figure.Amount(Verdict.Limit, Math.Min(principal, most), arithmetic, Guarantee(clause, facts));
    }

    private static string Term(PolicyClause clause, FactSet facts)
    {
        if (clause.Period is not { Unit: PeriodUnit.Year } period || facts.Number("loan.years") is not { } years)
        {
            return "";
        }

        var asked = years.ToString(CultureInfo.InvariantCulture);
        return years <= period.Value ? $"; {asked} years <= {period.Value} years" : $"; {asked} years > {period.Value} years, so {period.Value} years";
    }

    private static Explanation? Guarantee(PolicyClause clause, FactSet facts) =>
        TierChoice.Choose(clause, facts, out _)?.CounterGuaranteeRequired switch
        {
            true => new("需提供反担保", "counter-guarantee needed"),
            false => new("无需反担保", "no counter-guarantee needed"),
            null => null,
        };
}
