using System.Collections.Frozen;
using System.Text.Json;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Texts;

/// <summary>Words that the pages use for states, triggers and records, so that what is printed here says the same. Compiled in from the pages' own text files.</summary>
internal static class PageWords
{
    private static readonly FrozenDictionary<Language, FrozenDictionary<string, string>> Words =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, Read);

    /// <summary>The word at a path that begins with the file's name: <c>states.trigger.submit</c>.</summary>
    /// <exception cref="KeyNotFoundException">The pages have no word there.</exception>
    public static string In(Language language, string path) => Words[language][path];

    private static FrozenDictionary<string, string> Read(Language language) => EmbeddedData
        .NamesIn($"PageTexts/{LanguageTag.Of(language)}")
        .SelectMany(name => Leaves(Path.GetFileNameWithoutExtension(name), EmbeddedData.Read<JsonElement>(name)))
        .ToFrozenDictionary();

    private static IEnumerable<KeyValuePair<string, string>> Leaves(string path, JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(member => Leaves($"{path}.{member.Name}", member.Value))
        : [KeyValuePair.Create(path, value.GetString() ?? throw new InvalidDataException($"'{path}' of the pages' texts is no text."))];
}
