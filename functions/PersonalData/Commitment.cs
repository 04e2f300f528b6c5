using System.Buffers.Text;
using System.Security.Cryptography;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>
/// A salted digest that the journal can hash instead of a value. Keep the salt sealed with the case's key: once that
/// key is destroyed the digest proves nothing about any guess, while the chain over it stays valid.
/// </summary>
/// <param name="Salt">32 random bytes, base64url.</param>
/// <param name="Digest">HMAC-SHA-256 of the value under the salt, base64url.</param>
internal sealed record Commitment(string Salt, string Digest)
{
    private const int SaltBytes = 32;

    /// <summary>Commits to a value under a fresh salt.</summary>
    public static Commitment Create(string value)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new Commitment(Base64Url.EncodeToString(salt), DigestOf(salt, value));
    }

    /// <summary>Whether this is the commitment to <paramref name="value"/>.</summary>
    public bool Holds(string value) =>
        Base64Url.IsValid(Salt) && DigestOf(Base64Url.DecodeFromChars(Salt), value) == Digest;

    private static string DigestOf(byte[] salt, string value) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(salt, AssociatedData.Of("commitment", value)));
}
