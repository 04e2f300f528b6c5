using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>The wrapping key of an installation: a file of the data folder, or behind Azure Key Vault. Losing it loses all personal data.</summary>
internal sealed class MasterKey : IKeyWrapper, IDisposable
{
    /// <summary>The file's name in the data folder, and the blob's in the container of keys.</summary>
    public const string FileName = "master.key";

    private readonly byte[] key;
    private readonly AuthenticatedCipher cipher;

    private MasterKey(byte[] key)
    {
        this.key = key;
        // Wrapping uses a key of its own, so that no two purposes share one.
        cipher = new AuthenticatedCipher(Derive("case key wrapping"));
    }

    /// <summary>Reads the key file, or makes it on the first start.</summary>
    /// <exception cref="Hosting.StartRefusedException">The file is damaged or open to others.</exception>
    public static MasterKey LoadOrCreate(string dataFolder) =>
        new(KeyFile.LoadOrCreate(Path.Combine(dataFolder, FileName)));

    /// <summary>The key of these 32 bytes, which it clears when it is disposed.</summary>
    public static MasterKey Of(byte[] key) => new(key);

    /// <summary>A key for one purpose (HKDF-SHA-256); the same for the same label, and no way back.</summary>
    public byte[] Derive(string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, key, KeyFile.KeyBytes, info: Encoding.UTF8.GetBytes($"opc-onboarding/v1/{purpose}"));

    /// <summary>Names the key without giving anything of it away: a backup says by it which key opens its data.</summary>
    public string Id => KeyId.Of(key);

    /// <summary>Whether it was this key that wrapped a case's key, by the name in the envelope.</summary>
    public bool HasWrapped(WrappedKey wrapped) => wrapped.Value.StartsWith($"{Envelope.Algorithm}.{cipher.KeyId}.", StringComparison.Ordinal);

    /// <inheritdoc/>
    public ValueTask<WrappedKey> WrapAsync(
        string caseId, ReadOnlyMemory<byte> key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new WrappedKey(cipher.Seal(key.Span, BoundTo(caseId)).ToText()));

    /// <inheritdoc/>
    public ValueTask<byte[]> UnwrapAsync(string caseId, WrappedKey wrapped, CancellationToken cancellationToken) =>
        ValueTask.FromResult(cipher.Open(Envelope.Parse(wrapped.Value), BoundTo(caseId)));

    /// <inheritdoc/>
    public void Dispose()
    {
        cipher.Dispose();
        CryptographicOperations.ZeroMemory(key);
    }

    private static byte[] BoundTo(string caseId) => AssociatedData.Of("case-key", caseId);
}
