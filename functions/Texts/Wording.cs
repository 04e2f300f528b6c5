using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Texts;

/// <summary>All sentences for people, one embedded file per language. A key without a sentence fails at first use.</summary>
internal static class Wording
{
    private static readonly FrozenDictionary<Language, FrozenDictionary<string, string>> Sentences =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, Read);

    /// <summary>The sentence in <paramref name="language"/>, its places filled.</summary>
    public static string In(Language language, Text text) =>
        string.Format(CultureInfo.InvariantCulture, Template(language, text.Key), text.Arguments);

    /// <summary>The sentence in <paramref name="language"/> with its places open.</summary>
    /// <exception cref="KeyNotFoundException">The file of that language lacks the key.</exception>
    public static string Template(Language language, TextKey key) =>
        Sentences[language][JsonNamingPolicy.CamelCase.ConvertName(key.ToString())];

    /// <summary>The keys that a language's file holds, camelCase.</summary>
    public static IReadOnlyCollection<string> KeysOf(Language language) => Sentences[language].Keys;

    private static FrozenDictionary<string, string> Read(Language language) =>
        EmbeddedData.Read<Dictionary<string, string>>($"Texts/{LanguageTag.Of(language)}.json").ToFrozenDictionary();
}
