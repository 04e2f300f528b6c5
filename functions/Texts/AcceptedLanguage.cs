using System.Globalization;

namespace OpcOnboarding.Functions.Texts;

/// <summary>Reads <c>Accept-Language</c> (RFC 9110, 12.5.4). Rubbish never fails: it counts as not sent.</summary>
internal static class AcceptedLanguage
{
    // A header longer than this is noise; nobody speaks that many languages.
    private const int LongestHeader = 512;

    /// <summary>The caller's language for this request.</summary>
    public static Language Of(HttpRequest request) => Parse(request.Headers.AcceptLanguage.ToString());

    /// <summary>The supported language with the highest weight; the first one wins a tie; Chinese when none fits.</summary>
    public static Language Parse(string? header)
    {
        if (string.IsNullOrWhiteSpace(header) || header.Length > LongestHeader)
        {
            return Language.Chinese;
        }

        var best = (Language: Language.Chinese, Weight: 0m);
        foreach (var range in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Supported(range) is { } candidate && candidate.Weight > best.Weight)
            {
                best = candidate;
            }
        }

        return best.Language;
    }

    private static (Language Language, decimal Weight)? Supported(string range)
    {
        var parts = range.Split(';', StringSplitOptions.TrimEntries);
        var primary = parts[0].Split('-')[0];
        if (primary.Equals("en", StringComparison.OrdinalIgnoreCase))
        {
            return (Language.English, Weight(parts));
        }

        var chinese = primary is "*" || primary.Equals("zh", StringComparison.OrdinalIgnoreCase);
        return chinese ? (Language.Chinese, Weight(parts)) : null;
    }

    private static decimal Weight(string[] parts)
    {
        foreach (var parameter in parts.Skip(1))
        {
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            {
                var isNumber = decimal.TryParse(
                    parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight);
                return isNumber && weight <= 1 ? weight : 0;
            }
        }

        return 1;
    }
}
