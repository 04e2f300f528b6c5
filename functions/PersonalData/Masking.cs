using System.Text.RegularExpressions;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>How personal data is shown to those who need not see it. A value too short to mask is hidden altogether.</summary>
internal static partial class Masking
{
    private const char Mask = '*';

    // The first of these after the city ends the part of an address that is shown.
    private static readonly char[] DistrictEndings = ['区', '县', '市'];

    /// <summary>The first 3 and the last 4 characters of an identity number.</summary>
    public static string IdentityNumber(string value) => Keep(value, 3, 4);

    /// <summary>The first 3 and the last 4 digits of a mobile number.</summary>
    public static string Mobile(string value) => Keep(value, 3, 4);

    /// <summary>The last 4 digits of a card or account.</summary>
    public static string Account(string value) => Keep(value, 0, 4);

    /// <summary>The family name: the first character of a Chinese name, the first letter of another.</summary>
    public static string PersonName(string value) => Keep(value, value.Length > 0 && char.IsSurrogate(value[0]) ? 2 : 1, 0);

    /// <summary>City and district; the rest as three stars. An address without them is hidden altogether.</summary>
    public static string Address(string value)
    {
        var city = value.IndexOf('市', StringComparison.Ordinal);
        var district = city < 0 ? -1 : value.IndexOfAny(DistrictEndings, city + 1);
        var shown = district < 0 ? city : district;
        return value[..(shown + 1)] + new string(Mask, 3);
    }

    /// <summary>Nothing at all, not even the length.</summary>
    public static string FreeText(string value) => value.Length == 0 ? value : new string(Mask, 3);

    /// <summary>Words with every run of eleven digits and more masked as an identity number is: mobiles, cards, identity numbers.</summary>
    public static string LongNumbers(string words) => LongNumber().Replace(words, number => Keep(number.Value, 3, 4));

    [GeneratedRegex("[0-9]{10,}[0-9Xx]", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();

    private static string Keep(string value, int first, int last) => value.Length <= first + last
        ? new string(Mask, value.Length)
        : string.Concat(value.AsSpan(0, first), new string(Mask, value.Length - first - last), value.AsSpan(value.Length - last));
}
