using System.Security.Cryptography;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>The key of one case, in the clear: only in memory, cleared when disposed.</summary>
internal sealed class CaseKey : IDisposable
{
    private readonly byte[] key;

    private CaseKey(string caseId, byte[] key)
    {
        CaseId = caseId;
        this.key = key;
    }

    /// <summary>The case whose data it protects.</summary>
    public string CaseId { get; }

    /// <summary>32 bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => key;

    /// <summary>A new random key. Wrap and store it before anything sealed with it.</summary>
    public static CaseKey Create(string caseId) => new(caseId, RandomNumberGenerator.GetBytes(KeyFile.KeyBytes));

    /// <summary>The key from its stored form.</summary>
    /// <exception cref="SealBrokenException">Wrapped by another key, for another case, or altered.</exception>
    public static async ValueTask<CaseKey> UnwrapAsync(
        IKeyWrapper wrapper, string caseId, WrappedKey wrapped, CancellationToken cancellationToken)
    {
        var key = await wrapper.UnwrapAsync(caseId, wrapped, cancellationToken);
        return key.Length == KeyFile.KeyBytes ? new CaseKey(caseId, key) : throw new SealBrokenException(SealFault.Malformed);
    }

    /// <summary>The form in which it may be stored.</summary>
    public ValueTask<WrappedKey> WrapAsync(IKeyWrapper wrapper, CancellationToken cancellationToken) =>
        wrapper.WrapAsync(CaseId, key, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(key);
}
