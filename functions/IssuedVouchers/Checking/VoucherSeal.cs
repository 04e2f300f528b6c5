using System.Security.Cryptography;
using System.Text;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.IssuedVouchers.Checking;

/// <summary>
/// Check codes: ten characters that only this service can make of a number (HMAC-SHA-256). Who holds a certificate can have it
/// confirmed; who guesses numbers learns nothing.
/// </summary>
internal sealed class VoucherSeal(byte[] key)
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 10;

    private const string Purpose = "voucher check codes";

    /// <summary>The seal of this machine's master key.</summary>
    public static VoucherSeal From(MasterKey master) => new(master.Derive(Purpose));

    /// <summary>The code of a number.</summary>
    public string CodeOf(string number)
    {
        var digest = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(number));
        return string.Concat(digest.Take(Length).Select(part => CheckCharacter.Alphabet[part % CheckCharacter.Alphabet.Length]));
    }

    /// <summary>Whether the code belongs to the number. Takes as long for a wrong code as for a right one.</summary>
    public bool Matches(string number, string? code) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(CodeOf(number)), Encoding.UTF8.GetBytes(code?.Trim().ToUpperInvariant() ?? ""));
}
