namespace OpcOnboarding.Workflows.Validation;

/// <summary>
/// The check character of GB 32100-2015, position 18: weights 3^(i-1) modulo 31 over an alphabet of 31 characters.
/// The service's own case and voucher numbers end with it, too.
/// </summary>
/// <remarks>
/// 31 is prime and no weight is divisible by it, so every wrong single character and every swap of two neighbours is found.
/// </remarks>
public static class CheckCharacter
{
    /// <summary>The characters of a number, in the order of their values 0 to 30: no I, O, S, V, Z.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const int Modulus = 31;

    /// <summary>The check character of a number without it.</summary>
    /// <param name="number">Characters of <see cref="Alphabet"/>; hyphens are allowed between groups and do not count.</param>
    /// <exception cref="ArgumentException">Another character, or no character at all.</exception>
    public static char Of(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Compute(number) is { } value
            ? Alphabet[value]
            : throw new ArgumentException("Only the 31 characters of the alphabet and hyphens can be checked.", nameof(number));
    }

    /// <summary>The number with its check character at the end.</summary>
    /// <exception cref="ArgumentException">As <see cref="Of"/>.</exception>
    public static string Append(string number) => number + Of(number);

    /// <summary>Whether the last character is the check character of what stands before it. Never throws.</summary>
    public static bool Verify(string? number) =>
        number is { Length: > 1 } && Compute(number.AsSpan(0, number.Length - 1)) is { } value && Alphabet[value] == number[^1];

    private static int? Compute(ReadOnlySpan<char> number)
    {
        var (sum, weight) = (0, 1);
        var counted = false;
        foreach (var character in number)
        {
            if (character == '-')
            {
                continue;
            }

            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            sum = (sum + value * weight) % Modulus;
            weight = weight * 3 % Modulus;
            counted = true;
        }

        // The outer modulo: a sum that divides evenly gives 31 - 0, which must become 0.
        return counted ? (Modulus - sum) % Modulus : null;
    }
}
