namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>What is known of a case on the day of application.</summary>
/// <param name="On">The day of application.</param>
/// <param name="City">As the packs write it; null: not given.</param>
/// <param name="Province">Where no pack of the city says it; null: not given.</param>
/// <param name="Facts">Facts of the case as a whole.</param>
/// <param name="Lists">Elements by their singular name: compute, dataPurchase, debt and so on, in the order of their claims.</param>
/// <param name="PriorGrants">What was granted before, by project.</param>
/// <param name="PoolUse">What is used of a yearly pool, by pack and year, in fen.</param>
internal sealed record CaseFacts(
    DateOnly On,
    string? City,
    string? Province,
    FactSet Facts,
    IReadOnlyDictionary<string, IReadOnlyList<CaseElement>> Lists,
    PriorGrants PriorGrants,
    IReadOnlyDictionary<(string PackId, int Year), long> PoolUse);
