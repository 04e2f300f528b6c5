using System.Text.Json;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>Members of an answer as values; null where they are null or not there.</summary>
internal static class JsonMembers
{
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static DateTimeOffset Moment(this JsonElement element, string name) => element.GetProperty(name).GetDateTimeOffset();
}
