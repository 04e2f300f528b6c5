namespace System.IO.Hashing;

/// <summary>
/// Stand-in for the abstract base class of the package System.IO.Hashing, which the package registry does not hold.
/// Azure.Storage.Common derives its CRC-64 checksum from it; nothing else of that package is used.
/// </summary>
/// <remarks>Replaced by the published package by removing the prune entry in Directory.Build.props and this project.</remarks>
public abstract class NonCryptographicHashAlgorithm
{
    /// <summary>Sets the length of the hash.</summary>
    /// <param name="hashLengthInBytes">Length of the finished hash in bytes; at least 1.</param>
    protected NonCryptographicHashAlgorithm(int hashLengthInBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hashLengthInBytes, 1);
        HashLengthInBytes = hashLengthInBytes;
    }

    /// <summary>Length of the finished hash in bytes.</summary>
    public int HashLengthInBytes { get; }

    /// <summary>Takes <paramref name="source"/> into the running hash.</summary>
    public abstract void Append(ReadOnlySpan<byte> source);

    /// <summary>Forgets everything appended so far.</summary>
    public abstract void Reset();

    /// <summary>Writes the hash of everything appended so far into <paramref name="destination"/>.</summary>
    protected abstract void GetCurrentHashCore(Span<byte> destination);

    /// <summary>Takes all bytes of <paramref name="source"/> into the running hash.</summary>
    public void Append(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Append(new ReadOnlySpan<byte>(source));
    }

    /// <summary>The hash of everything appended so far; appending may go on.</summary>
    public byte[] GetCurrentHash()
    {
        var hash = new byte[HashLengthInBytes];
        GetCurrentHashCore(hash);
        return hash;
    }

    /// <summary>Writes the hash of everything appended so far; appending may go on.</summary>
    /// <returns>Bytes written.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than the hash.</exception>
    public int GetCurrentHash(Span<byte> destination)
    {
        if (destination.Length < HashLengthInBytes)
        {
            throw new ArgumentException("Destination is shorter than the hash.", nameof(destination));
        }

        GetCurrentHashCore(destination[..HashLengthInBytes]);
        return HashLengthInBytes;
    }
}
