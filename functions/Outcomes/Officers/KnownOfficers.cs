using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Identity;

namespace OpcOnboarding.Functions.Outcomes.Officers;

/// <summary>The one-on-one officers among the people whom the service knows.</summary>
internal sealed class KnownOfficers(IPeopleDirectory people, CityDirectory cities) : IOfficerDirectory
{
    /// <inheritdoc/>
    public IReadOnlyList<string> CaseOfficersOf(string cityKey) => cities.FindCity(cityKey) is { } city
        ? [.. people.All.Where(person => person.Roles.Contains(Role.CaseOfficer) && person.Cities.Contains(city.NameZh)).Select(person => person.Subject).Order(StringComparer.Ordinal)]
        : [];
}
