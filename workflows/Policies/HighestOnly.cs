namespace OpcOnboarding.Workflows.Policies;

/// <summary>就高不重复, within a pack and from pack to pack: of several benefits for one project of one applicant the highest alone counts.</summary>
internal static class HighestOnly
{
    /// <summary>The claims that give nothing because another benefit is higher; of equal ones the first stays, in the order of packs and clauses.</summary>
    public static IReadOnlySet<(string ClauseId, int Claim)> Outbid(IEnumerable<AnsweredClause> answered, IReadOnlySet<(string ClauseId, int Claim)> before) =>
        answered
            .Where(clause => clause.Clause.Stacking.Mode == StackingMode.HighestOnly)
            .SelectMany(clause => Candidates(clause.Clause, clause.Answers, before))
            .GroupBy(candidate => (candidate.Beneficiary, candidate.Project))
            .SelectMany(project => project.OrderByDescending(candidate => candidate.Fen).Skip(1))
            .SelectMany(candidate => candidate.Claims.Select(claim => (candidate.ClauseId, claim)))
            .ToHashSet();

    // A clause's claims for a project stand together (three voucher years). A prize stands alone: it is one for one project.
    private static IEnumerable<Candidate> Candidates(
        PolicyClause clause, IReadOnlyList<ClaimAnswer> answers, IReadOnlySet<(string ClauseId, int Claim)> before) => answers
        .Select((answer, i) => (Answer: answer, Index: i))
        .Where(claim => !before.Contains((clause.Id, claim.Index)) && claim.Answer.Claim.Project is not null && claim.Answer.EntitlementFen > 0)
        .GroupBy(claim => (claim.Answer.Claim.Project, Prize: clause.Kind == ClauseKind.Award ? claim.Index : 0))
        .Select(claims => new Candidate(
            clause.Id, clause.Beneficiary, claims.Key.Project!, claims.Sum(claim => claim.Answer.EntitlementFen), [.. claims.Select(claim => claim.Index)]));

    private sealed record Candidate(string ClauseId, ClauseBeneficiary Beneficiary, string Project, long Fen, IReadOnlyList<int> Claims);
}
