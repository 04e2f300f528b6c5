namespace OpcOnboarding.Workflows.Policies;

/// <summary>就高不重复, within a pack and from pack to pack: of several benefits for one project of one applicant the highest alone counts.</summary>
internal static class HighestOnly
{
    /// <summary>What gives nothing because another benefit is higher; of equal ones the first stays, in the order of packs and clauses.</summary>
    public static IReadOnlySet<OutbidShare> Outbid(IEnumerable<AnsweredClause> answered, IReadOnlySet<OutbidShare> before) =>
        answered
            .Where(clause => clause.Clause.Stacking.Mode == StackingMode.HighestOnly)
            .SelectMany(clause => Candidates(clause.Clause, clause.Answers, before))
            .GroupBy(candidate => (candidate.Beneficiary, candidate.Project))
            .SelectMany(project => project.OrderByDescending(candidate => candidate.Fen).Skip(1))
            .SelectMany(candidate => candidate.Shares)
            .ToHashSet();

    // A clause's claims for a project stand together (three voucher years). A prize stands alone, and so does what a project gets at most
    // without regard to its cost: each is one for one project.
    private static IEnumerable<Candidate> Candidates(
        PolicyClause clause, IReadOnlyList<ClaimAnswer> answers, IReadOnlySet<OutbidShare> before) => answers
        .SelectMany((answer, i) => answer.Shares
            .Where(share => share.Project is not null && share.EntitlementFen > 0)
            .Select(share => (Share: new OutbidShare(clause.Id, i, share.Project!), Fen: share.EntitlementFen)))
        .Where(claimed => !before.Contains(claimed.Share))
        .GroupBy(claimed => (claimed.Share.Project, Alone: IsOneForAProject(clause) ? claimed.Share.Claim : 0))
        .Select(claimed => new Candidate(
            clause.Beneficiary, claimed.Key.Project, claimed.Sum(each => each.Fen), [.. claimed.Select(each => each.Share)]));

    private static bool IsOneForAProject(PolicyClause clause) =>
        clause.Kind == ClauseKind.Award || (clause.Calculation is CalculationKind.Ceiling or CalculationKind.CeilingByTier && clause.Basis is null);

    private sealed record Candidate(ClauseBeneficiary Beneficiary, string Project, long Fen, IReadOnlyList<OutbidShare> Shares);
}
