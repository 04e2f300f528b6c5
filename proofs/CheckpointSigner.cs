using System.Security.Cryptography;

namespace OpcOnboarding.Proofs;

/// <summary>Signs checkpoints with ECDSA on P-256. Safe for several threads.</summary>
public sealed class CheckpointSigner : IDisposable
{
    private readonly ECDsa key;
    private readonly Lock gate = new();

    /// <summary>Takes a key over; it is disposed with the signer.</summary>
    /// <exception cref="CryptographicException">It is not on P-256.</exception>
    public CheckpointSigner(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        this.key = P256.Is(key) ? key : throw new CryptographicException("Checkpoints are signed on P-256.");
        PublicKey = key.ExportSubjectPublicKeyInfo();
        KeyId = CheckpointKey.IdOf(PublicKey.Span);
    }

    /// <summary>Names the key (<see cref="CheckpointKey.Id"/>).</summary>
    public string KeyId { get; }

    /// <summary>The public half in DER form, for whoever verifies.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Signs a checkpoint.</summary>
    public SignedCheckpoint Sign(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        lock (gate)
        {
            return new SignedCheckpoint(checkpoint, KeyId, P256.Lowered(key.SignData(P256.BytesOf(checkpoint), HashAlgorithmName.SHA256)));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}
