using System.Collections.Frozen;
using System.Text.Json;

namespace OpcOnboarding.Workflows.Policies.Regions;

/// <summary>In which province a city lies that has no pack of its own: a case names its city, and the province's pack reaches it all the same.</summary>
internal static class Prefectures
{
    private const string Resource = "OpcOnboarding.Workflows.Policies.Regions.prefectures.json";
    private static readonly FrozenDictionary<string, string> Provinces = Read();

    /// <summary>The province, or null where the file does not name the city.</summary>
    public static string? ProvinceOf(string city) => Provinces.GetValueOrDefault(city) ?? Provinces.GetValueOrDefault(city + "市");

    private static FrozenDictionary<string, string> Read()
    {
        using var resource = typeof(Prefectures).Assembly.GetManifestResourceStream(Resource)!;
        using var document = JsonDocument.Parse(resource);
        return document.RootElement.GetProperty("provinces").EnumerateObject()
            .SelectMany(province => province.Value.EnumerateArray().Select(city => (City: city.GetString()!, Province: province.Name)))
            .ToFrozenDictionary(place => place.City, place => place.Province, StringComparer.Ordinal);
    }
}
