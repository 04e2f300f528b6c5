namespace OpcOnboarding.Proofs;

/// <summary>Proof that a leaf is in a tree (RFC 9162, section 2.1.3).</summary>
/// <param name="Index">The leaf's place, from 0.</param>
/// <param name="Size">Number of leaves of the tree.</param>
/// <param name="Path">Hashes beside the way up, the lowest first; at most one for each level.</param>
public sealed record InclusionProof(long Index, long Size, IReadOnlyList<Digest> Path)
{
    /// <summary>Whether the leaf is in this very tree. A proof for another size never holds.</summary>
    /// <param name="leaf">The leaf's hash.</param>
    /// <param name="head">The tree.</param>
    public bool Holds(Digest leaf, TreeHead head) =>
        Size == head.Size && Index >= 0 && Index < Size && RootOver(leaf) == head.Root;

    /// <summary>The root that the path leads to; the default when it has another length than the tree's height asks for.</summary>
    private Digest RootOver(Digest hash)
    {
        var (node, last) = (Index, Size - 1);
        foreach (var beside in Path)
        {
            if (last == 0)
            {
                return default;
            }

            if (node % 2 == 1 || node == last)
            {
                hash = MerkleHash.Node(beside, hash);
                // A last node without a neighbour rises until it has one.
                while (node % 2 == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = MerkleHash.Node(hash, beside);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 ? hash : default;
    }
}
