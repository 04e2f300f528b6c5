using System.Numerics;

namespace OpcOnboarding.Proofs;

/// <summary>Proof that a tree is the beginning of a later one: nothing in it was altered, moved or taken out since (RFC 9162, section 2.1.4).</summary>
/// <param name="First">Number of leaves of the earlier tree.</param>
/// <param name="Second">Number of leaves of the later tree.</param>
/// <param name="Path">Hashes, the lowest first; none when the sizes are equal or the first tree is empty.</param>
public sealed record ConsistencyProof(long First, long Second, IReadOnlyList<Digest> Path)
{
    /// <summary>Whether the later tree continues the earlier one.</summary>
    public bool Holds(TreeHead first, TreeHead second)
    {
        if (First != first.Size || Second != second.Size || First < 0 || First > Second)
        {
            return false;
        }

        if (First == 0 || First == Second)
        {
            return Path.Count == 0 && (First == Second ? first.Root == second.Root : first.Root == MerkleHash.Empty);
        }

        return Path.Count > 0 && Climb(first, second);
    }

    private bool Climb(TreeHead first, TreeHead second)
    {
        // An earlier tree that is a complete subtree is its own first hash; the proof leaves it out.
        IEnumerable<Digest> path = BitOperations.IsPow2(First) ? [first.Root, .. Path] : Path;
        var (node, last) = (First - 1, Second - 1);
        while (node % 2 == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        var (earlier, later) = (path.First(), path.First());
        foreach (var beside in path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if (node % 2 == 1 || node == last)
            {
                (earlier, later) = (MerkleHash.Node(beside, earlier), MerkleHash.Node(beside, later));
                while (node % 2 == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                later = MerkleHash.Node(later, beside);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && earlier == first.Root && later == second.Root;
    }
}
