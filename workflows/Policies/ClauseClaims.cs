using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>The claims a case makes under a clause: one for each element of the list that the clause speaks of.</summary>
internal static class ClauseClaims
{
    public static IReadOnlyList<ClauseClaim> Of(PolicyClause clause, CaseFacts source)
    {
        var kinds = KindsByWeight(clause).Where(source.Lists.ContainsKey).Distinct().ToList();
        if (kinds.Count == 0)
        {
            return [new ClauseClaim(null, source.On.Year, [new ClaimPart(ProjectOf(clause, source.Facts), source.Facts)])];
        }

        var elements = source.Lists[kinds[0]];
        var facts = WithSingleOthers(source, kinds.Skip(1));
        if (clause.Calculation == CalculationKind.InterestSubsidy && YearlyDebts.Of(kinds[0], elements, facts) is { Count: > 0 } years)
        {
            return years;
        }

        return [.. elements.Select(element => new ClauseClaim(element.Subject, element.Year, [new ClaimPart(element.Project, element.Facts.Over(facts))], element.Key))];
    }

    // Whose facts the figure is taken of comes first, then whose choose the tier, then the conditions from the last on.
    private static IEnumerable<string> KindsByWeight(PolicyClause clause) =>
        new[] { clause.Basis?.Fact }
            .Concat(clause.Tiers.Select(tier => tier.When?.Fact))
            .Concat(clause.Eligibility.Select(predicate => predicate.Fact).Reverse())
            .OfType<string>()
            .Select(FactName.Prefix);

    // A clause may speak of two kinds (a college and its training bases): of the other there must be exactly one.
    private static FactSet WithSingleOthers(CaseFacts source, IEnumerable<string> others) => others
        .Select(kind => source.Lists[kind])
        .Where(elements => elements.Count == 1)
        .Aggregate(source.Facts, (facts, elements) => elements[0].Facts.Over(facts));

    private static string? ProjectOf(PolicyClause clause, FactSet facts) =>
        KindsByWeight(clause).Select(kind => ProjectName.Of(facts.Text($"{kind}.project"))).FirstOrDefault(project => project is not null);
}
