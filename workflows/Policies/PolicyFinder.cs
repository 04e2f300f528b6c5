using System.Text.Json;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>The policy finder: what the same founder would get in every city that has a pack.</summary>
/// <param name="packs">The packs to look through.</param>
public sealed class PolicyFinder(PolicyCatalogue packs)
{
    /// <summary>Evaluates the application as if it were filed in each city in turn.</summary>
    /// <param name="application">The one form, or an entry of sample-cases.json; its own city counts only for its own district.</param>
    /// <param name="city">The city that <paramref name="district"/> lies in, Chinese name; null: none is chosen.</param>
    /// <param name="district">The district there; elsewhere the district is an open question.</param>
    /// <param name="on">The day of application.</param>
    /// <returns>One entry a city whose own pack, or whose province's, is valid on the day; in the order of city names.</returns>
    /// <exception cref="ArgumentException">A text in the application holds half a surrogate pair and cannot be read.</exception>
    public IReadOnlyList<CityBenefits> Find(JsonElement application, string? city, string? district, DateOnly on) =>
        [.. Cities().Select(place => Of(application, place, place.City == city ? district : null, on)).Where(found => found.Report.PackVersions.Count > 0)];

    private IEnumerable<(string City, string CityEn, string Province)> Cities() => packs.Packs
        .Where(pack => pack is { City: not null, CityEn: not null })
        .Select(pack => (pack.City!, pack.CityEn!, pack.Province))
        .DistinctBy(place => place.Item1)
        .OrderBy(place => place.Item2, StringComparer.Ordinal);

    private CityBenefits Of(JsonElement application, (string City, string CityEn, string Province) place, string? district, DateOnly on)
    {
        var report = packs.Evaluate(application, place.City, district, on);
        var missing = report.Benefits.Where(IsForFounder).SelectMany(benefit => benefit.MissingFacts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new CityBenefits(place.City, place.CityEn, place.Province, report, [.. missing]);
    }

    /// <summary>Facts of colleges, platforms and hosts of events are not the founder's to know.</summary>
    private bool IsForFounder(Benefit benefit) =>
        packs.Find(benefit.PackId)!.Clauses.First(clause => clause.Id == benefit.ClauseId).Beneficiary is ClauseBeneficiary.Opc or ClauseBeneficiary.Founder;
}
