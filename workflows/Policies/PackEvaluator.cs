using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Answers all clauses of the packs in reach, in the order of packs and clauses.</summary>
internal static class PackEvaluator
{
    public static IReadOnlyList<Benefit> Evaluate(IReadOnlyList<PolicyPack> packs, CaseFacts source)
    {
        var first = packs.SelectMany(pack => pack.Clauses.Select(clause => new AnsweredClause(pack, clause, Answer(pack, clause, (_, _) => false)))).ToList();
        var outbid = HighestOnly.Outbid(first);
        // What is outbid uses up no cap, so its clause is answered again.
        return
        [
            .. first
                .SelectMany(given => given.Answers.Select((_, i) => (given.Clause.Id, i)).Any(outbid.Contains)
                    ? Answer(given.Pack, given.Clause, (_, i) => outbid.Contains((given.Clause.Id, i)))
                    : given.Answers)
                .Select(answer => answer.Benefit),
        ];

        IReadOnlyList<ClaimAnswer> Answer(PolicyPack pack, PolicyClause clause, Func<ClauseClaim, int, bool> isOutbid) =>
            new ClauseEvaluator(pack, clause, source).Evaluate(isOutbid);
    }
}
