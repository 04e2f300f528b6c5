using System.Text.RegularExpressions;

namespace OpcOnboarding.Workflows.Validation;

internal static partial class BusinessNameSplitter
{
    public static BusinessNameParts Split(string name, BusinessSeat seat)
    {
        var rest = Suffix().Replace(FullWidth.Fold(name), "");
        var (division, inside) = TakeDivisionInside(rest, seat);
        rest = inside.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        if (division.Length == 0)
        {
            division = seat.Divisions().FirstOrDefault(candidate => rest.StartsWith(candidate, StringComparison.Ordinal)) ?? "";
            rest = rest[division.Length..];
        }

        var form = LongestEnd(rest, BusinessNameWords.Forms);
        rest = rest[..^form.Length];
        var industry = LongestEnd(rest, BusinessNameWords.Industries);
        return new BusinessNameParts(division, rest[..^industry.Length], industry, form);
    }

    // 字号（行政区划）行业组织形式: the division may stand in brackets after the trade name.
    private static (string Division, string Remainder) TakeDivisionInside(string name, BusinessSeat seat)
    {
        foreach (var candidate in seat.Divisions())
        {
            if (name.Contains($"({candidate})", StringComparison.Ordinal))
            {
                return (candidate, name.Replace($"({candidate})", "", StringComparison.Ordinal));
            }
        }

        return ("", name);
    }

    private static string LongestEnd(string text, string[] words) =>
        words.Where(word => text.EndsWith(word, StringComparison.Ordinal)).MaxBy(word => word.Length) ?? "";

    [GeneratedRegex(@"\((?:个人独资|个体工商户|自然人独资)\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
