using System.Globalization;
using System.Text.Json;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Reads members of the one form, any of which may be missing or of another type; then they are null.</summary>
internal static class FormMembers
{
    private const string Facts = "facts";

    /// <summary>The member at section.name, or the fact of that dotted name.</summary>
    public static JsonElement? Find(this JsonElement form, string section, string name) =>
        Member(Member(form, section), name) ?? Member(Member(form, Facts), $"{section}.{name}");

    /// <summary>A member of an object; JSON null counts as not given.</summary>
    public static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>A text that is not blank.</summary>
    public static string? Text(this JsonElement form, string section, string name) => Text(form.Find(section, name));

    /// <summary>A text that is not blank.</summary>
    public static string? Text(JsonElement? member) =>
        member is { ValueKind: JsonValueKind.String } text && text.GetString() is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Texts of a list; a single text is a list of one.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement form, string section, string name) => form.Find(section, name) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => Text(item)).OfType<string>()],
        { } single when Text(single) is { } text => [text],
        _ => [],
    };

    /// <summary>A whole number of fen that is not negative.</summary>
    public static long? Fen(this JsonElement form, string section, string name) =>
        form.Find(section, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var fen) && fen >= 0 ? fen : null;

    /// <summary>Whether the member is the truth value true.</summary>
    public static bool IsTrue(this JsonElement form, string section, string name) => form.Find(section, name)?.ValueKind == JsonValueKind.True;

    /// <summary>An enum member by its exact or camelCase name.</summary>
    public static TEnum? Choice<TEnum>(this JsonElement form, string section, string name)
        where TEnum : struct, Enum => ParseChoice<TEnum>(form.Text(section, name));

    /// <summary>An enum member by its name in any casing; numbers are no names.</summary>
    public static TEnum? ParseChoice<TEnum>(string? text)
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<TEnum>(known) : null;

    /// <summary>A day.</summary>
    public static DateOnly? Day(this JsonElement form, string section, string name) => ParseDay(form.Text(section, name));

    /// <summary>A day written <c>2026-07-06</c>.</summary>
    public static DateOnly? ParseDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
