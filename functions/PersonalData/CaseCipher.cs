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
    private readonly AuthenticatedCipher cipher;

    /// <summary>Copies the key; <paramref name="key"/> may be disposed afterwards.</summary>
    public CaseCipher(CaseKey key)
    {
        caseId = key.CaseId;
        cipher = new AuthenticatedCipher(key.Bytes.Span);
    }

    /// <summary>Seals a text for a column.</summary>
    /// <exception cref="EncoderFallbackException">The text is not valid Unicode.</exception>
    public string Seal(string rowKey, string field, string value) =>
        cipher.Seal(StrictUtf8.GetBytes(value), Place(rowKey, field)).ToText();

    /// <summary>Seals the content of a blob.</summary>
    public byte[] Seal(string rowKey, string field, ReadOnlySpan<byte> value) =>
        cipher.Seal(value, Place(rowKey, field)).ToBytes();

    /// <summary>Opens a column's text.</summary>
    /// <exception cref="SealBrokenException">Not sealed here, for this place, by this key.</exception>
    public string Open(string rowKey, string field, string value) =>
        StrictUtf8.GetString(cipher.Open(Envelope.Parse(value), Place(rowKey, field)));

    /// <summary>Opens a blob's content.</summary>
    /// <exception cref="SealBrokenException">Not sealed here, for this place, by this key.</exception>
    public byte[] Open(string rowKey, string field, ReadOnlyMemory<byte> value) =>
        cipher.Open(Envelope.Parse(value), Place(rowKey, field));

    /// <inheritdoc/>
    public void Dispose() => cipher.Dispose();

    private byte[] Place(string rowKey, string field) => AssociatedData.Of("case-field", caseId, rowKey, field);
}
