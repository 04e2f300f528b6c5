using System.Collections.Concurrent;
using System.Text.Json;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.People;

/// <summary>The pages' texts in one language, by area and key: <c>apply:submit.button</c>. Tests look for what a reader sees, without repeating it.</summary>
public sealed class Words
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    private static readonly ConcurrentDictionary<string, Words> s_known = new();
    private readonly ConcurrentDictionary<string, JsonElement> _areas = new();

    private Words(string language) => Language = language;

    public string Language { get; }

    /// <summary>The text of a key that has no values to fill in.</summary>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"{Language} has no text '{key}'.");

    public static Words In(string language) => s_known.GetOrAdd(language, name => new Words(name));

    /// <summary>The text with its values; a plural by its <c>count</c>.</summary>
    public string Of(string key, params IEnumerable<(string Name, object Value)> values)
    {
        var given = values.ToList();
        var text = Find(key) ?? Plural(key, given) ?? throw new KeyNotFoundException($"{Language} has no text '{key}'.");
        return given.Aggregate(text, (filled, value) => filled.Replace($"{{{{{value.Name}}}}}", $"{value.Value}", StringComparison.Ordinal));
    }

    /// <summary>The text, or null when the file has none.</summary>
    public string? Find(string key)
    {
        var (area, path) = (key[..key.IndexOf(':', StringComparison.Ordinal)], key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var found = _areas.GetOrAdd(area, Read);
        foreach (var name in path.Split('.'))
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found))
            {
                return null;
            }
        }

        return found.ValueKind == JsonValueKind.String ? found.GetString() : null;
    }

    private string? Plural(string key, List<(string Name, object Value)> given)
    {
        var isOne = Language == English && given.Any(value => value is ("count", 1));
        return Find($"{key}_{(isOne ? "one" : "other")}");
    }

    private JsonElement Read(string area)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Web, "src", "texts", Language, $"{area}.json")));
        return file.RootElement.Clone();
    }
}
