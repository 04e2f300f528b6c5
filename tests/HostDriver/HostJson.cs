using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpcOnboarding.HostDriver;

/// <summary>What the host's JSON library does to a value on its way into the history.</summary>
internal static partial class HostJson
{
    /// <summary>The value with dates respelled and numbers as 64-bit integers or doubles.</summary>
    public static JsonNode AsKept(JsonNode value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)AsKept(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : AsKept(item))]),
        _ => AsKept(value.GetValueKind(), value),
    };

    private static JsonNode AsKept(JsonValueKind kind, JsonNode value) => kind switch
    {
        JsonValueKind.String when Date().IsMatch((string)value!) => JsonValue.Create(Respelled((string)value!)),
        JsonValueKind.Number => long.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole) : JsonValue.Create((double)value),
        _ => value.DeepClone(),
    };

    // The trailing zeros of the fraction go, and a text with an offset becomes local time.
    private static string Respelled(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture) : text;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}")]
    private static partial Regex Date();
}
