namespace OpcOnboarding.Workflows.Policies;

/// <summary>What one answer of a clause is about.</summary>
/// <param name="Subject">How people tell it from the others; null for the case as a whole.</param>
/// <param name="Year">The year its annual caps count in.</param>
/// <param name="Parts">At least one, in the order of the claims: the debts of a year are summed, everything else has one part.</param>
/// <param name="ItemKey">Tells it from the others wherever it stands in its list; null for the case as a whole.</param>
/// <param name="BenefitYear">The how-manieth year of the benefit it is, where the facts count years; else null.</param>
internal sealed record ClauseClaim(string? Subject, int Year, IReadOnlyList<ClaimPart> Parts, string? ItemKey = null, int? BenefitYear = null);
