using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Identity.Development;

/// <summary>Everyone who may sign in during development.</summary>
internal sealed class SamplePeople : IPeopleDirectory
{
    private const string File = "Identity/Development/sample-people.json";

    private readonly Dictionary<string, Person> bySubject;

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
    public IReadOnlyList<Person> All { get; }

    /// <inheritdoc/>
    public Person? Find(string subject) => bySubject.GetValueOrDefault(subject);

    /// <summary>Tells the person at the console who may sign in.</summary>
    public void Print()
    {
        Console.WriteLine("Sample sign-ins, for POST /api/development/sign-in {\"subject\": ...}:");
        Console.WriteLine("  " + string.Join(", ", All.Where(person => person.Cities.Count == 0).Select(person => person.Subject)));
        Console.WriteLine("  and for each city, for example Yancheng: " + string.Join(", ", All.Where(person => person.Subject.EndsWith("-yancheng", StringComparison.Ordinal)).Select(person => person.Subject)));
    }

    private static IEnumerable<Person> OfficersOf(City city, IReadOnlyList<string> names) =>
        SampleOffice.All.Zip(names, (office, name) => new Person(
            $"{office.Post}-{city.Key}",
            name,
            [office.Officer.Role],
            office.Officer.Departments,
            [city.NameZh],
            [.. city.Districts.Select(district => district.NameZh)]));

    private static IEnumerable<Person> WithoutArea(IReadOnlyDictionary<string, string> names, Role role) =>
        names.Select(entry => new Person(entry.Key, entry.Value, [role], [], [], []));
}
