using System.Text;
using System.Text.Json;

namespace OpcOnboarding.Durable.Worker;

/// <summary>Knows which JSON comes out of the Functions host as it went in.</summary>
/// <remarks>
/// The host reads answers with its JSON library's defaults: a text that looks like a date becomes a date, numbers become 64-bit
/// integers or doubles, members that begin with <c>$</c> may be taken for references (wire facts, part a). Judged on the safe
/// side: what is doubtful is not kept.
/// </remarks>
internal static class HostSafeJson
{
    private const int DeepestKept = 32;

    /// <summary>Whether the host keeps every value of a JSON text.</summary>
    /// <exception cref="JsonException">The text is not JSON, or too deep for any reader.</exception>
    public static bool IsKept(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader.CurrentDepth > DeepestKept || !IsKept(ref reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKept(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.PropertyName => reader.GetString() is not ['$', ..],
        JsonTokenType.String => !MayBeDate(reader.GetString()!),
        JsonTokenType.Number => reader.TryGetInt64(out _) && !reader.ValueSpan.ContainsAny("-.eE"u8),
        _ => true,
    };

    private static bool MayBeDate(string text) =>
        text.StartsWith("/Date(", StringComparison.Ordinal)
        || (text.Length > 9 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[3]) && text[4] == '-' && text[7] == '-');
}
