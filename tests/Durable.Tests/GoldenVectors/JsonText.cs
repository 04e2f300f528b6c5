using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <summary>JSON texts in one form, so that texts of equal value are equal.</summary>
internal static class JsonText
{
    /// <summary>Sorted, unescaped; a text that is no JSON (a reason, an error message) stays as it is.</summary>
    public static string? Normal(string? text)
    {
        try
        {
            return text is null ? null : Sorted(JsonNode.Parse(text))?.ToJsonString() ?? "null";
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <summary>Activity inputs of the published worker are arrays of one element; ours are bare (vectors README, item 4).</summary>
    public static string? Unwrapped(string? input) =>
        input is null ? null : Normal(JsonNode.Parse(input)!.AsArray().Single()?.ToJsonString());

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
