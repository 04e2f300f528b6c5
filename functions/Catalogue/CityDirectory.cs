using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Catalogue;

/// <summary>All cities with desks.</summary>
internal sealed class CityDirectory
{
    private const string Folder = "Catalogue";

    private readonly Dictionary<string, City> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Community> communities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MentorProfile> mentors = new(StringComparer.Ordinal);

    /// <summary>Indexes the cities.</summary>
    /// <exception cref="ArgumentException">Two cities share a key or a name, or an id is there twice.</exception>
    public CityDirectory(IReadOnlyList<City> cities)
    {
        All = cities;
        foreach (var city in cities)
        {
            byName.Add(city.Key, city);
            byName.Add(city.NameZh, city);
            city.Communities.ToList().ForEach(community => communities.Add(community.Id, community));
            city.Mentors.ToList().ForEach(mentor => mentors.Add(mentor.Id, mentor));
        }
    }

    /// <summary>The cities in the order of their keys.</summary>
    public IReadOnlyList<City> All { get; }

    /// <summary>Reads the embedded files.</summary>
    /// <exception cref="CatalogueException">A file does not hold; the message names file and field.</exception>
    public static CityDirectory Load() => new([.. EmbeddedData.NamesIn(Folder).Select(Read)]);

    /// <summary>The city of that key (<c>yancheng</c>) or Chinese name (盐城市); null when there is none.</summary>
    public City? FindCity(string? keyOrName) => keyOrName is null ? null : byName.GetValueOrDefault(keyOrName);

    /// <summary>The community, or null.</summary>
    public Community? FindCommunity(string id) => communities.GetValueOrDefault(id);

    /// <summary>The mentor, or null.</summary>
    public MentorProfile? FindMentor(string id) => mentors.GetValueOrDefault(id);

    private static City Read(string name)
    {
        using var json = EmbeddedData.Open(name);
        return CityFile.Read(json, name);
    }
}
