using System.Numerics;

namespace OpcOnboarding.Proofs;

/// <summary>An append-only tree of leaf hashes (RFC 6962, section 2.1). Keeps every complete subtree, so that heads and proofs of any earlier size cost a logarithm.</summary>
/// <remarks>About 64 bytes of hashes a leaf. Not safe for use by several threads.</remarks>
public sealed class MerkleLog
{
    // levels[k][i]: hash of the complete subtree over the leaves from i·2^k to (i+1)·2^k.
    private readonly List<List<Digest>> levels = [[]];

    /// <summary>Number of leaves.</summary>
    public long Size => levels[0].Count;

    /// <summary>Adds a leaf's hash (<see cref="MerkleHash.Leaf"/>) and answers its index.</summary>
    public long Append(Digest leaf)
    {
        var index = Size;
        levels[0].Add(leaf);
        for (var level = 0; levels[level].Count % 2 == 0; level++)
        {
            if (levels.Count == level + 1)
            {
                levels.Add([]);
            }

            levels[level + 1].Add(MerkleHash.Node(levels[level][^2], levels[level][^1]));
        }

        return index;
    }

    /// <summary>Hash of a leaf.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public Digest Leaf(long index) => levels[0][(int)index];

    /// <summary>The tree as it was with its first leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has fewer leaves, or the size is negative.</exception>
    public TreeHead Head(long size)
    {
        RequireSize(size);
        return new TreeHead(size, size == 0 ? MerkleHash.Empty : Hash(0, size));
    }

    /// <summary>The tree as it would be with more leaves; it stays as it is.</summary>
    /// <param name="more">Hashes of the leaves that would follow.</param>
    public TreeHead HeadWith(IEnumerable<Digest> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var size = Size;
        foreach (var leaf in more)
        {
            Append(leaf);
        }

        var head = Head(Size);
        for (var level = 0; level < levels.Count; level++)
        {
            var kept = (int)(size >> level);
            levels[level].RemoveRange(kept, levels[level].Count - kept);
        }

        return head;
    }

    /// <summary>Proves that a leaf is in the tree of a size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public InclusionProof Inclusion(long index, long size)
    {
        RequireSize(size);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<Digest>();
        AddPath(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /// <summary>Proves that the tree of one size is the beginning of the tree of another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sizes are not in order, or the tree is smaller.</exception>
    public ConsistencyProof Consistency(long first, long second)
    {
        RequireSize(second);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var path = new List<Digest>();
        if (first > 0 && first < second)
        {
            AddSubproof(first, 0, second, isWhole: true, path);
        }

        return new ConsistencyProof(first, second, path);
    }

    private void AddPath(long index, long from, long to, List<Digest> path)
    {
        if (to - from == 1)
        {
            return;
        }

        var middle = from + Split(to - from);
        var isLeft = index < middle;
        AddPath(index, isLeft ? from : middle, isLeft ? middle : to, path);
        path.Add(isLeft ? Hash(middle, to) : Hash(from, middle));
    }

    private void AddSubproof(long first, long from, long to, bool isWhole, List<Digest> path)
    {
        if (first == to)
        {
            if (!isWhole)
            {
                path.Add(Hash(from, to));
            }

            return;
        }

        var middle = from + Split(to - from);
        var isLeft = first <= middle;
        AddSubproof(first, isLeft ? from : middle, isLeft ? middle : to, isWhole && isLeft, path);
        path.Add(isLeft ? Hash(middle, to) : Hash(from, middle));
    }

    private Digest Hash(long from, long to)
    {
        var width = to - from;
        if (BitOperations.IsPow2(width) && from % width == 0)
        {
            return levels[BitOperations.Log2((ulong)width)][(int)(from / width)];
        }

        var middle = from + Split(width);
        return MerkleHash.Node(Hash(from, middle), Hash(middle, to));
    }

    /// <summary>The largest power of two below a width of at least 2.</summary>
    private static long Split(long width) => 1L << BitOperations.Log2((ulong)(width - 1));

    private void RequireSize(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
    }
}
