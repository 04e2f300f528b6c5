namespace OpcOnboarding.Workflows.Policies;

/// <summary>What one city would give.</summary>
/// <param name="City">Chinese name.</param>
/// <param name="CityEn">English name.</param>
/// <param name="Province">Chinese name of its province.</param>
/// <param name="Report">Every clause that reaches the city, and the sums.</param>
/// <param name="MissingFacts">Facts that would have to be known to answer every clause; dotted names, each once.</param>
public sealed record CityBenefits(string City, string CityEn, string Province, BenefitReport Report, IReadOnlyList<string> MissingFacts);
