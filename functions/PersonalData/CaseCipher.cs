using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>
/// Seals and opens the personal data of one case. A sealed value opens only at the place it was made for: the same
/// case, row key and field name.
/// </summary>
internal sealed class CaseCipher : IDisposable
{
    // Refuses lone surrogates: what is sealed must come back equal.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string caseId;
    private readonly AuthenticatedCipher? cipher;
    private readonly byte[] saltKey = [];

    /// <summary>Copies the key; <paramref name="key"/> may be disposed afterwards.</summary>
    public CaseCipher(CaseKey key)
    {
        caseId = key.CaseId;
        cipher = new AuthenticatedCipher(key.Bytes.Span);
        saltKey = HMACSHA256.HashData(key.Bytes.Span, AssociatedData.Of("salts"));
    }

    private CaseCipher(string caseId) => this.caseId = caseId;

    private AuthenticatedCipher Cipher => cipher ?? throw new SealBrokenException(SealFault.KeyDestroyed);

    private byte[] SaltKey => cipher is null ? throw new SealBrokenException(SealFault.KeyDestroyed) : saltKey;

    /// <summary>Stands for a key that was destroyed: opens and seals nothing.</summary>
    public static CaseCipher WithoutKey(string caseId) => new(caseId);

    /// <summary>32 bytes that are the same for a place each time, and that nobody can tell or guess once the key is destroyed.</summary>
    /// <exception cref="SealBrokenException">The key is destroyed.</exception>
    public byte[] SaltOf(string rowKey, string field) => HMACSHA256.HashData(SaltKey, Place(rowKey, field));

    /// <summary>A digest of a text that nobody can try guesses against without the key: 64 hexadecimal digits.</summary>
    /// <exception cref="SealBrokenException">The key is destroyed.</exception>
    public string DigestOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(SaltKey, AssociatedData.Of("digest", text)));

    /// <summary>Seals a text for a column.</summary>
    /// <exception cref="EncoderFallbackException">The text is not valid Unicode.</exception>
    public string Seal(string rowKey, string field, string value) =>
        Cipher.Seal(StrictUtf8.GetBytes(value), Place(rowKey, field)).ToText();

    /// <summary>Seals the content of a blob.</summary>
    public byte[] Seal(string rowKey, string field, ReadOnlySpan<byte> value) =>
        Cipher.Seal(value, Place(rowKey, field)).ToBytes();

    /// <summary>Opens a column's text.</summary>
    /// <exception cref="SealBrokenException">Not sealed here, for this place, by this key.</exception>
    public string Open(string rowKey, string field, string value) =>
        StrictUtf8.GetString(Cipher.Open(Envelope.Parse(value), Place(rowKey, field)));

    /// <summary>Opens a blob's content.</summary>
    /// <exception cref="SealBrokenException">Not sealed here, for this place, by this key.</exception>
    public byte[] Open(string rowKey, string field, ReadOnlyMemory<byte> value) =>
        Cipher.Open(Envelope.Parse(value), Place(rowKey, field));

    /// <inheritdoc/>
    public void Dispose()
    {
        cipher?.Dispose();
        CryptographicOperations.ZeroMemory(saltKey);
    }

    private byte[] Place(string rowKey, string field) => AssociatedData.Of("case-field", caseId, rowKey, field);
}
