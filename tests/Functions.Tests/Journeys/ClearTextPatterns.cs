using System.Text;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>The shapes in which a text can lie in bytes without being encrypted; each byte of a shape is one character.</summary>
internal static class ClearTextPatterns
{
    // Shorter ones turn up in ciphertext by chance.
    private const int Shortest = 6;

    public static IEnumerable<string> Of(string text) => All(text).Where(pattern => pattern.Length >= Shortest).Distinct();

    private static IEnumerable<string> All(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        byte[][] encodings = [utf8, Encoding.Unicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text)];
        return
        [
            .. encodings.Select(Encoding.Latin1.GetString),
            .. encodings.SelectMany(bytes => (string[])[Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes)]),
            .. encodings.SelectMany(Base64),
            .. Escapes(text),
            Uri.EscapeDataString(text),
            string.Concat(utf8.Select(value => $"%{value:x2}")),
        ];
    }

    /// <summary>The part of the base64 that is the same whatever surrounds the bytes, for each of the three places where they may begin.</summary>
    private static IEnumerable<string> Base64(byte[] bytes) => Enumerable.Range(0, 3).SelectMany(offset =>
    {
        var whole = Convert.ToBase64String([.. new byte[offset], .. bytes]);
        var first = ((offset * 8) + 5) / 6;
        var kept = whole[first..((offset + bytes.Length) * 8 / 6)];
        return (string[])[kept, kept.Replace('+', '-').Replace('/', '_')];
    });

    /// <summary>As JSON writers escape what is not ASCII: once, and once more inside a string.</summary>
    private static IEnumerable<string> Escapes(string text) =>
        from format in (string[])["x4", "X4"]
        from backslash in (string[])["\\", "\\\\"]
        select string.Concat(text.Select(character => character < 128 ? character.ToString() : $"{backslash}u{((int)character).ToString(format, null)}"));
}
