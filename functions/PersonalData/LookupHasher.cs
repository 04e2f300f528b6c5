using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>
/// Digests by which personal data can be found again without being stored in clear: HMAC-SHA-256 under a key of its
/// own. Without the key a digest cannot be tried against the few million possible numbers.
/// </summary>
internal sealed class LookupHasher(byte[] key)
{
    /// <summary>The purpose under which the key is derived from the master key. Changing it orphans every digest.</summary>
    public const string Purpose = "lookup digests";

    /// <summary>The hasher of this machine's master key.</summary>
    public static LookupHasher From(MasterKey master) => new(master.Derive(Purpose));

    /// <summary>The digest, 43 characters of base64url: fit for a table key. Spelling does not matter, see remarks.</summary>
    /// <remarks>
    /// Blanks and hyphens are dropped, full-width digits and letters become plain ones, letters lower-case, and a
    /// mobile number loses its <c>+86</c>.
    /// </remarks>
    public string Digest(LookupKind kind, string value)
    {
        var message = AssociatedData.Of(kind.ToString(), Normalise(kind, value));
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, message));
    }

    private static string Normalise(LookupKind kind, string value)
    {
        var plain = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            var narrow = Narrow(character);
            if (!char.IsWhiteSpace(narrow) && narrow != '-')
            {
                plain.Append(char.ToLowerInvariant(narrow));
            }
        }

        var normal = plain.ToString();
        return kind is LookupKind.Mobile && normal.StartsWith("+86", StringComparison.Ordinal) ? normal[3..] : normal;
    }

    // Full-width forms (U+FF01 to U+FF5E) lie at a fixed distance from ASCII.
    private static char Narrow(char character) =>
        character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
}
