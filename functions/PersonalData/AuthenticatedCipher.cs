using System.Security.Cryptography;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>AES-256-GCM under one key. Every sealing draws a nonce of its own, so equal values look different.</summary>
/// <remarks>Safe for several threads. A random 96-bit nonce is safe for 2^32 values under one key (NIST SP 800-38D, 8.3); a case has hundreds.</remarks>
internal sealed class AuthenticatedCipher : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly AesGcm aes;

    // AesGcm keeps the state of one operation: two threads in it at once spoil each other's.
    private readonly Lock gate = new();

    /// <summary>The key is copied; the caller may clear its own copy.</summary>
    public AuthenticatedCipher(ReadOnlySpan<byte> key)
    {
        KeyId = PersonalData.KeyId.Of(key);
        aes = new AesGcm(key, TagBytes);
    }

    /// <summary>The key's name, as written into envelopes.</summary>
    public string KeyId { get; }

    /// <summary>Seals a value.</summary>
    public Envelope Seal(ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> associatedData)
    {
        var output = new byte[NonceBytes + plaintext.Length + TagBytes];
        var nonce = output.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        lock (gate)
        {
            aes.Encrypt(nonce, plaintext, output.AsSpan(NonceBytes, plaintext.Length), output.AsSpan(^TagBytes..), associatedData);
        }

        return new Envelope(KeyId, output);
    }

    /// <summary>Opens a value.</summary>
    /// <exception cref="SealBrokenException">Another key, another place, or altered.</exception>
    public byte[] Open(Envelope envelope, ReadOnlySpan<byte> associatedData)
    {
        if (envelope.KeyId != KeyId)
        {
            throw new SealBrokenException(SealFault.OtherKey);
        }

        if (envelope.Sealed.Length < NonceBytes + TagBytes)
        {
            throw new SealBrokenException(SealFault.Malformed);
        }

        return Decrypt(envelope.Sealed.Span, associatedData);
    }

    /// <inheritdoc/>
    public void Dispose() => aes.Dispose();

    private byte[] Decrypt(ReadOnlySpan<byte> input, ReadOnlySpan<byte> associatedData)
    {
        var plaintext = new byte[input.Length - NonceBytes - TagBytes];
        try
        {
            lock (gate)
            {
                aes.Decrypt(input[..NonceBytes], input[NonceBytes..^TagBytes], input[^TagBytes..], plaintext, associatedData);
            }

            return plaintext;
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw new SealBrokenException(SealFault.NotAuthentic, mismatch);
        }
    }
}
