using System.Text;

namespace OpcOnboarding.Functions.Documents;

/// <summary>Lines of iCalendar files (RFC 5545).</summary>
internal static class CalendarText
{
    // 3.1: lines should not be longer than 75 octets without the line break.
    private const int LineOctets = 75;

    /// <summary>The file of these lines.</summary>
    public static byte[] ToBytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => Fold(line) + "\r\n")));

    /// <summary>3.3.11: backslash, semicolon, comma and line breaks of a text.</summary>
    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>3.1: a long line goes on after a line break and a space, never within a character.</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
