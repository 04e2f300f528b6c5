using System.Text.RegularExpressions;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>Mobile number of mainland China: 11 digits. Operators' prefixes are not checked, they change.</summary>
public static partial class MobileNumber
{
    /// <summary>Not 1, then 3 to 9, then nine digits.</summary>
    public static readonly FindingCode Format = new(
        "mobile.format", "手机号码应为11位数字，以13至19开头", "A mobile number has 11 digits and begins with 13 to 19.");

    /// <summary>Drops blanks, hyphens and a leading +86 or 86, and checks.</summary>
    public static CheckedText Check(string? text)
    {
        var number = Separators().Replace(text ?? "", "");
        number = CountryCode().Replace(number, "");
        return Shape().IsMatch(number) ? CheckedText.Accept(number) : CheckedText.Refuse(Format);
    }

    [GeneratedRegex(@"[\s-]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    // 86 is taken off only where 11 digits remain; a number that begins with 86 is none anyway.
    [GeneratedRegex(@"^\+?86(?=[0-9]{11}\z)", RegexOptions.CultureInvariant)]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"^1[3-9][0-9]{9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
