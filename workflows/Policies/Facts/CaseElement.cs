namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>One element of a list of the case: a contract, a listing, a voucher year.</summary>
/// <param name="Facts">Its own facts, under the singular name of the list.</param>
/// <param name="Subject">How people tell it from the others; null when it has no mark.</param>
/// <param name="Key">Tells it from the others wherever it stands in the list.</param>
/// <param name="Year">The calendar year its caps count in.</param>
/// <param name="Project">The project it belongs to; null: none named.</param>
internal sealed record CaseElement(FactSet Facts, string? Subject, string Key, int Year, string? Project);
