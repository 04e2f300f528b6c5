using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Answers all clauses of the packs in reach, in the order of packs and clauses.</summary>
internal static class PackEvaluator
{
    public static IReadOnlyList<Benefit> Evaluate(IReadOnlyList<PolicyPack> packs, CaseFacts source)
    {
        var outbid = new HashSet<OutbidShare>();
        var answered = packs.SelectMany(pack => pack.Clauses.Select(clause => Answer(pack, clause))).ToList();
        // What is outbid uses up no cap, so its clause is answered again; what then gets the free room may outbid another or be outbid itself.
        while (HighestOnly.Outbid(answered, outbid) is { Count: > 0 } more)
        {
            outbid.UnionWith(more);
            var touched = more.Select(share => share.ClauseId).ToHashSet(StringComparer.Ordinal);
            answered = [.. answered.Select(given => touched.Contains(given.Clause.Id) ? Answer(given.Pack, given.Clause) : given)];
        }

        return SharedCost.Keep(answered);

        AnsweredClause Answer(PolicyPack pack, PolicyClause clause) =>
            new(pack, clause, new ClauseEvaluator(pack, clause, source).Evaluate((i, project) => outbid.Contains(new OutbidShare(clause.Id, i, project))));
    }
}
