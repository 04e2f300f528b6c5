using System.Security.Cryptography;

namespace OpcOnboarding.Verifier;

/// <summary>The tree of a log, by its definition (RFC 6962, section 2.1): the left part is the largest power of two below the size.</summary>
internal static class LogTree
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashBytes = 32;

    /// <summary>The root that a leaf at this place leads to with the hashes beside its way up; null when the path is none of such a tree.</summary>
    public static byte[]? RootOver(ReadOnlySpan<byte> content, long index, long size, ReadOnlySpan<byte[]> path) =>
        index >= 0 && index < size ? Climb(LeafHash(content), index, size, path) : null;

    /// <summary>The root over leaves whose hashes stand one after the other.</summary>
    public static byte[] RootOf(ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length <= HashBytes)
        {
            return hashes.IsEmpty ? SHA256.HashData([]) : hashes.ToArray();
        }

        var left = (int)LeftOf(hashes.Length / HashBytes) * HashBytes;
        return NodeHash(RootOf(hashes[..left]), RootOf(hashes[left..]));
    }

    /// <summary>Goes down from the root; every level takes the last hash of the path.</summary>
    private static byte[]? Climb(byte[] leaf, long index, long size, ReadOnlySpan<byte[]> path)
    {
        if (size == 1 || path.IsEmpty)
        {
            return size == 1 && path.IsEmpty ? leaf : null;
        }

        var left = LeftOf(size);
        var beside = path[^1];
        var below = path[..^1];
        return index < left
            ? Climb(leaf, index, left, below) is { } first ? NodeHash(first, beside) : null
            : Climb(leaf, index - left, size - left, below) is { } second ? NodeHash(beside, second) : null;
    }

    private static byte[] LeafHash(ReadOnlySpan<byte> content) => SHA256.HashData([0, .. content]);

    private static byte[] NodeHash(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static long LeftOf(long size)
    {
        var left = 1L;
        while (left < size - left)
        {
            left *= 2;
        }

        return left;
    }
}
