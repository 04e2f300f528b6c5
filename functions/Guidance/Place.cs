using System.Text.Json;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Guidance;

/// <summary>Where a business would be.</summary>
/// <param name="City">A city of the catalogue.</param>
/// <param name="District">One of its districts; null while it is not known.</param>
internal sealed record Place(City City, District? District)
{
    /// <summary>Reads <c>city</c> (name or key) and <c>district</c> (name) of a body.</summary>
    public static Answer<Place> Of(JsonElement body, CityDirectory cities, bool needsDistrict)
    {
        var named = Text(body, "district");
        var city = cities.FindCity(Text(body, "city"));
        var district = city?.FindDistrict(named);
        return city is null ? new Refusal.ValidationFailed(new FieldError("city", FieldFault.UnknownValue))
            : district is null && (needsDistrict || named is not null) ? new Refusal.ValidationFailed(new FieldError("district", FieldFault.UnknownValue))
            : new Place(city, district);
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
