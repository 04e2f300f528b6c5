using System.Globalization;
using System.Text;

namespace OpcOnboarding.Functions.Documents;

/// <summary>
/// The name under which a document is shown and downloaded. Only for people: storage never uses it, blobs are named
/// by id. Whatever a client sends, the answer is harmless on every system and in every header after quoting.
/// </summary>
internal static class DisplayFileName
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int Longest = 200;

    /// <summary>What a name becomes of which nothing remains.</summary>
    public const string Nameless = "document";

    // Not taken by Windows in names; quotes and semicolons also end header parameters.
    private const string Reserved = "<>:\"|?*;%";

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>Drops folders, control and direction characters, and what file systems reserve; never empty.</summary>
    public static string Of(string? sent)
    {
        var name = Shorten(Clean(LastSegment(sent ?? ""))).Trim('.', ' ');
        if (name.Length == 0)
        {
            return Nameless;
        }

        return Devices.Contains(name.Split('.')[0].TrimEnd()) ? "_" + name : name;
    }

    private static string LastSegment(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsShown(rune))
            {
                clean.Append(Reserved.Contains((char)(rune.Value & 0xFFFF)) && rune.IsBmp ? "_" : rune.ToString());
            }
        }

        return clean.ToString();
    }

    // Format characters hold the direction overrides and the zero-width ones; lone surrogates arrive as U+FFFD.
    private static bool IsShown(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    // Keeps a short extension, and never cuts a character in two.
    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        var kept = extension.Length <= 10 ? extension : "";
        var stem = name.AsSpan(0, Longest - kept.Length - 1);
        return string.Concat(char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem, kept);
    }
}
