using System.Buffers.Text;
using System.Text;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>
/// A sealed value with what is needed to open it again: algorithm, key id, nonce, ciphertext, tag.
/// As bytes: <c>A1</c> (2), key id (8), nonce (12), ciphertext, tag (16). As text: <c>A1.{key id}.{rest in base64url}</c>.
/// </summary>
/// <param name="KeyId">Which key sealed it; see <see cref="KeyId"/>.</param>
/// <param name="Sealed">Nonce, ciphertext and tag.</param>
internal readonly record struct Envelope(string KeyId, ReadOnlyMemory<byte> Sealed)
{
    /// <summary>AES-256-GCM with a random 96-bit nonce and a 128-bit tag.</summary>
    public const string Algorithm = "A1";

    /// <summary>Bytes before nonce, ciphertext and tag.</summary>
    public const int HeaderBytes = 2 + PersonalData.KeyId.Bytes;

    private const char Separator = '.';

    /// <summary>The form for columns.</summary>
    public string ToText() => $"{Algorithm}{Separator}{KeyId}{Separator}{Base64Url.EncodeToString(Sealed.Span)}";

    /// <summary>The form for blobs.</summary>
    public byte[] ToBytes() => [.. Encoding.ASCII.GetBytes(Algorithm), .. Convert.FromHexString(KeyId), .. Sealed.Span];

    /// <summary>Reads <see cref="ToText"/>.</summary>
    /// <exception cref="SealBrokenException">Not an envelope, or of an unknown algorithm.</exception>
    public static Envelope Parse(string text)
    {
        var parts = text.Split(Separator);
        if (parts.Length != 3 || parts[1].Length != PersonalData.KeyId.Bytes * 2 || !Base64Url.IsValid(parts[2]))
        {
            throw new SealBrokenException(SealFault.Malformed);
        }

        RequireKnown(parts[0]);
        return new Envelope(parts[1], Base64Url.DecodeFromChars(parts[2]));
    }

    /// <summary>Reads <see cref="ToBytes"/>.</summary>
    /// <exception cref="SealBrokenException">Not an envelope, or of an unknown algorithm.</exception>
    public static Envelope Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderBytes)
        {
            throw new SealBrokenException(SealFault.Malformed);
        }

        RequireKnown(Encoding.Latin1.GetString(bytes.Span[..2]));
        return new Envelope(Convert.ToHexStringLower(bytes.Span[2..HeaderBytes]), bytes[HeaderBytes..]);
    }

    private static void RequireKnown(string algorithm)
    {
        if (algorithm != Algorithm)
        {
            throw new SealBrokenException(SealFault.UnknownAlgorithm);
        }
    }
}
