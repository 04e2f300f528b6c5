using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Reliability.Tests.Rows;

/// <summary>JSON texts with one member spoiled: of the object itself, and of the first object in each of its members.</summary>
internal static class SpoiledJson
{
    private const int Depth = 3;

    // Stands for half a character until the text is written: the writer itself makes none.
    private const string Half = "half-a-character";

    public static IEnumerable<(string Member, Spoiling How, string Text)> AllOf(string text) => Parse(text) is { } root
        ? Places(root, "", Depth).SelectMany(place => Enum.GetValues<Spoiling>().Select(how => (place, how, Spoiled(text, place, how))))
        : [];

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length > 1 && text[0] is '{' or '[' ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            // Something else that begins with a brace.
            return null;
        }
    }

    /// <summary>Paths of members, through objects and the first items of lists.</summary>
    private static IEnumerable<string> Places(JsonNode node, string above, int depth) => (depth, node) switch
    {
        (0, _) => [],
        (_, JsonArray { Count: > 0 } items) when items[0] is { } first => Places(first, $"{above}0.", depth),
        (_, JsonObject members) => members.SelectMany(member =>
            (IEnumerable<string>)[$"{above}{member.Key}", .. member.Value is null ? [] : Places(member.Value, $"{above}{member.Key}.", depth - 1)]),
        _ => [],
    };

    private static string Spoiled(string text, string place, Spoiling how)
    {
        var root = JsonNode.Parse(text)!;
        var path = place.Split('.');
        var owner = path[..^1].Aggregate(root, (node, name) => node is JsonArray items ? items[0]! : node[name]!);
        var members = (JsonObject)owner;
        if (how == Spoiling.Missing)
        {
            members.Remove(path[^1]);
        }
        else
        {
            members[path[^1]] = Value(members[path[^1]], how);
        }

        return root.ToJsonString().Replace(Half, "\\ud83d", StringComparison.Ordinal);
    }

    private static JsonNode? Value(JsonNode? value, Spoiling how) => how switch
    {
        Spoiling.Null => null,
        Spoiling.WrongType => value is JsonValue && value.GetValueKind() == JsonValueKind.Number ? (JsonNode)"seven" : 7,
        Spoiling.Empty => "",
        Spoiling.Long => new string('x', 20_000),
        Spoiling.UnknownName => "sideways",
        Spoiling.FutureShape => new JsonObject { ["schema"] = 99 },
        Spoiling.BrokenText => Half,
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };
}
