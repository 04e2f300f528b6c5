using System.Text.Json;

namespace OpcOnboarding.Workflows.Policies.Loading;

/// <summary>Strict reading of one JSON object of a pack; every fault names file, clause and field.</summary>
internal readonly struct PackFields
{
    private readonly JsonElement _object;
    private readonly string _file;
    private readonly string? _clause;
    private readonly string _path;

    /// <param name="element">To be an object without other members than <paramref name="allowed"/>: a misspelt cap must not vanish.</param>
    /// <param name="file">The pack's file.</param>
    /// <param name="clause">The clause, or null in the pack's head.</param>
    /// <param name="path">Where the object stands; empty at the top.</param>
    /// <param name="allowed">The names it may have, separated by blanks.</param>
    public PackFields(JsonElement element, string file, string? clause, string path, string allowed)
    {
        (_object, _file, _clause, _path) = (element, file, clause, path);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Fault("", "an object is expected");
        }

        var names = allowed.Split(' ');
        foreach (var member in element.EnumerateObject().Where(member => !names.Contains(member.Name)))
        {
            throw Fault(member.Name, "no such field");
        }
    }

    public PolicyPackException Fault(string name, string fault)
    {
        var field = _path.Length == 0 ? name : name.Length == 0 ? _path : $"{_path}.{name}";
        return new PolicyPackException(_file, _clause, field.Length == 0 ? null : field, fault);
    }

    public JsonElement? Find(string name) =>
        _object.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public JsonElement Demand(string name) => Find(name) ?? throw Fault(name, "is missing");

    public string Text(string name) => OptionalText(name) ?? throw Fault(name, "is missing");

    public string? OptionalText(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } value => value,
        _ => throw Fault(name, "a text is expected"),
    };

    public bool Flag(string name) => OptionalFlag(name) ?? throw Fault(name, "is missing");

    public bool? OptionalFlag(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Fault(name, "true or false is expected"),
    };

    public int? OptionalPercent(string name) => Whole(name, 100) is { } percent ? (int)percent : null;

    public int Count(string name) => (int)(Whole(name, 1000) ?? throw Fault(name, "is missing"));

    /// <summary>Whole yuan in the file, fen here.</summary>
    public long? OptionalFen(string name) => Whole(name, 1_000_000_000_000) * 100;

    public T Choice<T>(string name)
        where T : struct, Enum => OptionalChoice<T>(name) ?? throw Fault(name, "is missing");

    public T? OptionalChoice<T>(string name)
        where T : struct, Enum
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }

        return PackNames.TryParse<T>(text, out var value)
            ? value
            : throw Fault(name, $"'{text}' is none of {string.Join(", ", Enum.GetValues<T>().Select(PackNames.Of))}");
    }

    public DateOnly? OptionalDate(string name)
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : throw Fault(name, "a date yyyy-MM-dd is expected");
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var fields = this;
        return [.. List(name).Select((item, i) => item.ValueKind == JsonValueKind.String
            ? item.GetString()!
            : throw fields.Fault($"{name}[{i}]", "a text is expected"))];
    }

    public IReadOnlyList<JsonElement> List(string name) => Demand(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray()]
        : throw Fault(name, "a list is expected");

    public PackFields Object(string name, string allowed) => new(Demand(name), _file, _clause, PathOf(name), allowed);

    public PackFields? OptionalObject(string name, string allowed) =>
        Find(name) is { } member ? new PackFields(member, _file, _clause, PathOf(name), allowed) : null;

    public IReadOnlyList<PackFields> Objects(string name, string allowed)
    {
        var fields = this;
        return [.. List(name).Select((item, i) => new PackFields(item, fields._file, fields._clause, fields.PathOf($"{name}[{i}]"), allowed))];
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private long? Whole(string name, long most)
    {
        if (Find(name) is not { } member)
        {
            return null;
        }

        return member.ValueKind == JsonValueKind.Number && member.TryGetInt64(out var whole) && whole >= 0 && whole <= most
            ? whole
            : throw Fault(name, $"a whole number from 0 to {most} is expected");
    }
}
