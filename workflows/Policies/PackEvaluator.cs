using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Answers all clauses of a pack.</summary>
internal static class PackEvaluator
{
    public static IEnumerable<Benefit> Evaluate(PolicyPack pack, CaseFacts source)
    {
        var first = pack.Clauses.Select(clause => (Clause: clause, Answers: Answer(clause, (_, _) => false))).ToList();
        var outbid = HighestOnly.Outbid(first);
        // What is outbid uses up no cap, so its clause is answered again.
        return first.SelectMany(clause => clause.Answers.Select((_, i) => (clause.Clause.Id, i)).Any(outbid.Contains)
                ? Answer(clause.Clause, (_, i) => outbid.Contains((clause.Clause.Id, i)))
                : clause.Answers)
            .Select(answer => answer.Benefit);

        IReadOnlyList<ClaimAnswer> Answer(PolicyClause clause, Func<ClauseClaim, int, bool> isOutbid) =>
            new ClauseEvaluator(pack, clause, source).Evaluate(isOutbid);
    }
}
