namespace OpcOnboarding.Functions.Identity.Development;

/// <summary>The shape of <c>sample-people.json</c>: invented names, by subject and by city.</summary>
/// <param name="Founders">Subject to name.</param>
/// <param name="Officers">City key to ten names in the order of <see cref="SampleOffice.All"/>.</param>
/// <param name="Auditors">Subject to name.</param>
/// <param name="Administrators">Subject to name.</param>
internal sealed record SampleNames(
    IReadOnlyDictionary<string, string> Founders,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Officers,
    IReadOnlyDictionary<string, string> Auditors,
    IReadOnlyDictionary<string, string> Administrators);
