using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Debts whose interest is given by year (<c>interestPaidYearN</c>, <c>monthsYearN</c>): one claim for each year N over all debts, each with its own project.</summary>
internal static class YearlyDebts
{
    private const int MostYears = 30;

    public static IReadOnlyList<ClauseClaim> Of(string kind, IReadOnlyList<CaseElement> debts, FactSet facts) =>
        [.. Enumerable.Range(1, MostYears).Where(year => debts.Any(debt => IsGiven(debt, kind, year))).Select(year => OfYear(kind, debts, facts, year))];

    private static ClauseClaim OfYear(string kind, IReadOnlyList<CaseElement> debts, FactSet facts, int year)
    {
        var parts = debts.Where(debt => IsGiven(debt, kind, year)).Select(debt => new ClaimPart(debt.Project, PartOf(debt, kind, year).Over(facts)));
        return new ClauseClaim($"year {year}", year, [.. parts], ItemKeys.Of($"year {year}"), year);
    }

    private static bool IsGiven(CaseElement debt, string kind, int year) =>
        debt.Facts.Find($"{kind}.interestPaidYear{year}") is not null || debt.Facts.Find($"{kind}.monthsYear{year}") is not null;

    private static FactSet PartOf(CaseElement debt, string kind, int year)
    {
        var yearly = new FactCollector();
        yearly.Add($"{kind}.interestPaid", debt.Facts.Find($"{kind}.interestPaidYear{year}"));
        yearly.Add($"{kind}.principal", debt.Facts.Find($"{kind}.principal"));
        // What a debt says once holds for each of its years.
        yearly.Add($"{kind}.months", debt.Facts.Find($"{kind}.monthsYear{year}") ?? debt.Facts.Find($"{kind}.months"));
        yearly.Add($"{kind}.lprPercent", debt.Facts.Find($"{kind}.lprPercentYear{year}") ?? debt.Facts.Find($"{kind}.lprPercent"));
        return yearly.Collected;
    }
}
