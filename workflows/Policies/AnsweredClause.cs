namespace OpcOnboarding.Workflows.Policies;

/// <summary>A clause with what it gives for each claim.</summary>
/// <param name="Pack">Whose clause it is; ids of clauses are unique over all packs.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Answers">In the order of the claims.</param>
internal sealed record AnsweredClause(PolicyPack Pack, PolicyClause Clause, IReadOnlyList<ClaimAnswer> Answers);
