using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Guidance;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Finder;

/// <summary>What the finder is asked.</summary>
/// <param name="Place">Where the founder would be; null: nowhere yet.</param>
/// <param name="On">The day of application; null: today.</param>
/// <param name="Application">What is known of the founder.</param>
internal sealed record FinderOrder(Place? Place, DateOnly? On, JsonElement Application)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    /// <summary>Reads the body, or says every fault of it.</summary>
    public static Answer<FinderOrder> Read(JsonElement body, CityDirectory cities)
    {
        Place? place = null;
        if (IsGiven(body, "city") || IsGiven(body, "district"))
        {
            if (!Place.Of(body, cities, needsDistrict: false).TryGet(out place, out var refusal))
            {
                return refusal;
            }
        }

        var on = DayOf(body);
        var application = IsGiven(body, "application") ? body.GetProperty("application") : Nothing;
        return IsGiven(body, "on") && on is null ? new Refusal.ValidationFailed(new FieldError("on", FieldFault.UnknownValue))
            : application.ValueKind != JsonValueKind.Object ? new Refusal.ValidationFailed(new FieldError("application", FieldFault.WrongType))
            : new FinderOrder(place, on, application);
    }

    private static bool IsGiven(JsonElement body, string name) =>
        body.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null;

    private static DateOnly? DayOf(JsonElement body) =>
        body.TryGetProperty("on", out var given) && given.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(given.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
