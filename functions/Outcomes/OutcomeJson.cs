using System.Globalization;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>How outcomes are put together.</summary>
internal static class OutcomeJson
{
    /// <summary>A day as outcomes write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A list of texts.</summary>
    public static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    /// <summary>The proposed outcome with what the desk says about the members that are its to say.</summary>
    public static JsonObject Merge(JsonObject proposed, JsonObject? given, params IEnumerable<string> members)
    {
        foreach (var name in members)
        {
            if (given?[name] is { } said)
            {
                proposed[name] = said.DeepClone();
            }
        }

        return proposed;
    }

    /// <summary>A text member, or null when it is missing or of another type.</summary>
    public static string? Text(JsonObject? outcome, string name) =>
        outcome?[name] is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
