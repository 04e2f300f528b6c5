namespace OpcOnboarding.Functions.Outcomes.Officers;

/// <summary>Knows the one-on-one officers of each city. Those of the people directory; a city may plug in its own source.</summary>
internal interface IOfficerDirectory
{
    /// <summary>Subjects of the city's officers who take cases, in ordinal order; empty when the city has none.</summary>
    /// <param name="cityKey">The city's key.</param>
    IReadOnlyList<string> CaseOfficersOf(string cityKey);
}
