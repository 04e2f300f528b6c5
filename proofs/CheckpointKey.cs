using System.Security.Cryptography;

namespace OpcOnboarding.Proofs;

/// <summary>The public half of the key that signs checkpoints: all that an auditor needs.</summary>
public sealed class CheckpointKey : IDisposable
{
    private const int IdDigits = 16;
    private readonly ECDsa key;

    /// <summary>Reads a key.</summary>
    /// <param name="subjectPublicKeyInfo">Its DER form.</param>
    /// <exception cref="CryptographicException">It is not a key on P-256.</exception>
    public CheckpointKey(ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out var read);
        if (read != subjectPublicKeyInfo.Length || !P256.Is(key))
        {
            key.Dispose();
            throw new CryptographicException("Checkpoints are signed on P-256.");
        }

        PublicKey = subjectPublicKeyInfo.ToArray();
        Id = IdOf(subjectPublicKeyInfo);
    }

    /// <summary>Names the key: the first 16 hexadecimal digits of its digest.</summary>
    public string Id { get; }

    /// <summary>Its DER form (SubjectPublicKeyInfo).</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Whether this key signed this very checkpoint.</summary>
    public bool Holds(SignedCheckpoint signed)
    {
        ArgumentNullException.ThrowIfNull(signed);
        return signed.KeyId == Id
            && signed.Signature.Length == P256.SignatureBytes
            && P256.IsLow(signed.Signature.Span[(P256.SignatureBytes / 2)..])
            && key.VerifyData(P256.BytesOf(signed.Checkpoint), signed.Signature.Span, HashAlgorithmName.SHA256);
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    internal static string IdOf(ReadOnlySpan<byte> subjectPublicKeyInfo) => Convert.ToHexStringLower(Digest.Of(subjectPublicKeyInfo).Bytes)[..IdDigits];
}
