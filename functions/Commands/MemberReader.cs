using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Reads members of a JSON object by type and remembers the first that has another one.</summary>
internal sealed class MemberReader(JsonElement body, string path = "$")
{
    /// <summary>Longest text a member may have, in characters.</summary>
    public const int LongestText = 4_000;

    /// <summary>Most entries a list may have.</summary>
    public const int MostItems = 100;

    /// <summary>JSON path of the first member of a wrong type; null when all are right.</summary>
    public string? Fault { get; private set; } = body.ValueKind == JsonValueKind.Object ? null : path;

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => Checked(name, text),
        _ => Fail<string>(name),
    };

    public int? Integer(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        _ => Fail<int?>(name),
    };

    public DateOnly? Date(string name) => Text(name) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => Fail<DateOnly?>(name),
    };

    public JsonObject? Object(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => JsonObject.Create(value),
        _ => Fail<JsonObject>(name),
    };

    /// <summary>The entries that are objects; entries of other types than object and text are a fault.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<MemberReader, T> read) =>
        [.. List(name).Where(entry => entry.Value.ValueKind == JsonValueKind.Object).Select(entry => Nested(entry.Value, entry.Path, read))];

    /// <summary>The entries that are texts.</summary>
    public IReadOnlyList<string> Strings(string name) =>
        [.. List(name).Where(entry => entry.Value.ValueKind == JsonValueKind.String).Select(entry => Checked(name, entry.Value) ?? "")];

    private T Nested<T>(JsonElement value, string place, Func<MemberReader, T> read)
    {
        var nested = new MemberReader(value, place);
        var result = read(nested);
        Fault ??= nested.Fault;
        return result;
    }

    private IEnumerable<(JsonElement Value, string Path)> List(string name)
    {
        if (Find(name) is not { } list)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostItems
            || list.EnumerateArray().Any(entry => entry.ValueKind is not (JsonValueKind.Object or JsonValueKind.String)))
        {
            Fault ??= $"{path}.{name}";
            return [];
        }

        return list.EnumerateArray().Select((entry, index) => (entry, $"{path}.{name}[{index}]"));
    }

    private JsonElement? Find(string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string? Checked(string name, JsonElement text)
    {
        var value = Decoded(text);
        return value is null || value.Length > LongestText ? Fail<string>(name) : value;
    }

    /// <summary>Null for a lone surrogate, which no later step could store.</summary>
    private static string? Decoded(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private T? Fail<T>(string name)
    {
        Fault ??= $"{path}.{name}";
        return default;
    }
}
