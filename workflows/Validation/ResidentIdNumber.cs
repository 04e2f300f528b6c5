using System.Globalization;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>Resident identity number (公民身份号码, GB 11643-1999): area, birth date, order number, check digit (ISO 7064 MOD 11-2).</summary>
public static class ResidentIdNumber
{
    /// <summary>Not 17 digits and a digit or X. The 15-digit form of 1989 is not accepted.</summary>
    public static readonly FindingCode Format = new(
        "residentId.format", "居民身份号码应为18位（末位可为X）", "A resident identity number has 18 digits; the last may be X.");

    /// <summary>The first two digits are no admitted province.</summary>
    public static readonly FindingCode UnknownArea = new(
        "residentId.area", "居民身份号码的地区码无效", "The area of the resident identity number is not known.");

    /// <summary>No such day, before 1900, or in the future.</summary>
    public static readonly FindingCode BirthDate = new(
        "residentId.birthDate", "居民身份号码中的出生日期无效", "The birth date in the resident identity number is not a possible one.");

    /// <summary>The check digit does not fit.</summary>
    public static readonly FindingCode CheckDigit = new(
        "residentId.checkDigit", "居民身份号码校验位不符，请核对", "The check digit of the resident identity number does not fit; please compare it with the card.");

    private const string CheckDigits = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>Trims, takes a lower-case x as X and checks.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="today">The day in Beijing; a birth date after it is refused.</param>
    /// <param name="area">The admitted provinces.</param>
    public static CheckedText Check(string? text, DateOnly today, ResidentIdArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var number = (text ?? "").Trim().ToUpperInvariant();
        if (number.Length != 18 || !number.AsSpan(0, 17).ContainsOnlyDigits() || !(char.IsAsciiDigit(number[17]) || number[17] == 'X'))
        {
            return CheckedText.Refuse(Format);
        }

        if (CheckDigitOf(number[..17]) != number[17])
        {
            return CheckedText.Refuse(CheckDigit);
        }

        if (!area.Admits(number.AsSpan(0, 2)))
        {
            return CheckedText.Refuse(UnknownArea);
        }

        return BirthDateOf(number) is { } born && born >= Earliest && born <= today
            ? CheckedText.Accept(number)
            : CheckedText.Refuse(BirthDate);
    }

    /// <summary>The check digit of 17 digits.</summary>
    /// <exception cref="ArgumentException">Not 17 digits.</exception>
    public static char CheckDigitOf(string seventeenDigits)
    {
        ArgumentNullException.ThrowIfNull(seventeenDigits);
        if (seventeenDigits.Length != 17 || !seventeenDigits.AsSpan().ContainsOnlyDigits())
        {
            throw new ArgumentException("17 digits are needed.", nameof(seventeenDigits));
        }

        var sum = seventeenDigits.Select((digit, i) => (digit - '0') * Weights[i]).Sum();
        return CheckDigits[sum % 11];
    }

    /// <summary>The birth date in a number of 18 characters; null when it holds no possible day.</summary>
    public static DateOnly? BirthDateOf(string? number) =>
        number is { Length: 18 } && DateOnly.TryParseExact(
            number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null;

    /// <summary>Whether an accepted number is a man's (odd order number). Derived, never asked.</summary>
    internal static bool IsMale(string acceptedNumber) => (acceptedNumber[16] - '0') % 2 == 1;
}
