using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Identity;

/// <summary>Everyone who may sign in during development.</summary>
internal sealed class SamplePeople
{
    private const string File = "Identity/sample-people.json";

    private readonly Dictionary<string, SamplePerson> bySubject;

    /// <summary>Posts of the catalogue's cities with the embedded names; officers cover all districts of their city.</summary>
    public SamplePeople(CityDirectory cities)
    {
        var names = EmbeddedData.Read<SampleNames>(File);
        All =
        [
            .. WithoutArea(names.Founders, Role.Founder),
            .. cities.All.SelectMany(city => OfficersOf(city, names.Officers[city.Key])),
            .. WithoutArea(names.Auditors, Role.Auditor),
            .. WithoutArea(names.Administrators, Role.Administrator),
        ];
        bySubject = All.ToDictionary(person => person.Subject, StringComparer.Ordinal);
    }

    /// <summary>Founders, then officers city by city, then auditors and administrators.</summary>
    public IReadOnlyList<SamplePerson> All { get; }

    /// <summary>The person of that subject, or null.</summary>
    public SamplePerson? Find(string subject) => bySubject.GetValueOrDefault(subject);

    private static IEnumerable<SamplePerson> OfficersOf(City city, IReadOnlyList<string> names) =>
        SampleOffice.All.Zip(names, (office, name) => new SamplePerson(
            $"{office.Post}-{city.Key}",
            name,
            [office.Role],
            office.Departments,
            [city.NameZh],
            [.. city.Districts.Select(district => district.NameZh)]));

    private static IEnumerable<SamplePerson> WithoutArea(IReadOnlyDictionary<string, string> names, Role role) =>
        names.Select(entry => new SamplePerson(entry.Key, entry.Value, [role], [], [], []));
}
