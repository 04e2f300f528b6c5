namespace OpcOnboarding.Proofs.Tests;

/// <summary>The verifier under attack (reliability, T6): every mutation that differs from the proof it was made of is refused.</summary>
public sealed class MutatedProofTests
{
    private const int Mutations = 50_000;
    private const int Largest = 70;
    private const int Seed = 6962;

    [Fact]
    public void InclusionProof_Mutated50000Times_NeverHolds()
    {
        var (random, log) = (new Random(Seed), Logs.Of(Largest));
        var (tried, accepted) = (0, 0);
        while (tried < Mutations)
        {
            var size = random.Next(1, Largest + 1);
            var index = random.Next(size);
            var (proof, leaf) = (log.Inclusion(index, size), log.Leaf(index));
            var (mutant, otherLeaf) = Mutate(proof, leaf, log, random);
            if (!Same(mutant, proof) || otherLeaf != leaf)
            {
                tried++;
                accepted += mutant.Holds(otherLeaf, log.Head(size)) ? 1 : 0;
            }
        }

        Assert.Equal(0, accepted);
    }

    [Fact]
    public void ConsistencyProof_Mutated50000Times_NeverHolds()
    {
        var (random, log) = (new Random(Seed), Logs.Of(Largest));
        var (tried, accepted) = (0, 0);
        while (tried < Mutations)
        {
            var second = random.Next(1, Largest + 1);
            var first = random.Next(1, second + 1);
            var proof = log.Consistency(first, second);
            var (mutant, earlier, later) = Mutate(proof, log.Head(first), log.Head(second), random);
            if (!Same(mutant, proof) || earlier != log.Head(first) || later != log.Head(second))
            {
                tried++;
                accepted += mutant.Holds(earlier, later) ? 1 : 0;
            }
        }

        Assert.Equal(0, accepted);
    }

    [Fact]
    public void Holds_NodeGivenAsLeaf_IsRefused()
    {
        var log = Logs.Of(4);
        var (left, right) = (log.Leaf(0), log.Leaf(1));
        var forged = MerkleHash.Leaf([.. left.Bytes, .. right.Bytes]);

        Assert.False(new InclusionProof(0, 2, [MerkleHash.Node(log.Leaf(2), log.Leaf(3))]).Holds(forged, new TreeHead(2, log.Head(4).Root)));
        Assert.NotEqual(MerkleHash.Node(left, right), forged);
    }

    private static (InclusionProof, Digest) Mutate(InclusionProof proof, Digest leaf, MerkleLog log, Random random) => random.Next(6) switch
    {
        0 => (proof with { Index = random.NextInt64(-1, Largest + 1) }, leaf),
        1 => (proof with { Size = random.NextInt64(0, Largest + 2) }, leaf),
        2 => (proof with { Path = MutatePath(proof.Path, random) }, leaf),
        3 => (proof, Flip(leaf, random)),
        4 => (log.Inclusion(random.Next(Largest), Largest) with { Size = proof.Size }, leaf),
        _ => (new InclusionProof(proof.Index, proof.Size, [.. proof.Path.Select(_ => Any(random))]), Any(random)),
    };

    private static (ConsistencyProof, TreeHead, TreeHead) Mutate(ConsistencyProof proof, TreeHead first, TreeHead second, Random random) => random.Next(6) switch
    {
        0 => (proof with { First = random.NextInt64(-1, Largest + 1) }, first, second),
        1 => (proof with { Second = random.NextInt64(0, Largest + 2) }, first, second),
        2 => (proof with { Path = MutatePath(proof.Path, random) }, first, second),
        3 => (proof, first with { Root = Flip(first.Root, random) }, second),
        4 => (proof, first, second with { Root = Flip(second.Root, random) }),
        _ => (new ConsistencyProof(proof.First, proof.Second, [.. proof.Path.Select(_ => Any(random))]), first with { Root = Any(random) }, second),
    };

    private static IReadOnlyList<Digest> MutatePath(IReadOnlyList<Digest> path, Random random)
    {
        var place = random.Next(path.Count + 1);
        return (random.Next(5), path.Count) switch
        {
            (0, > 0) => [.. path.Select((hash, index) => index == place % path.Count ? Flip(hash, random) : hash)],
            (1, > 0) => [.. path.Where((_, index) => index != place % path.Count)],
            (2, > 1) => [.. path.Reverse()],
            (3, > 0) => [.. path, path[^1]],
            _ => [.. path.Take(place), Any(random), .. path.Skip(place)],
        };
    }

    private static Digest Flip(Digest digest, Random random)
    {
        var bytes = digest.Bytes.ToArray();
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return Digest.Parse($"{Digest.Algorithm}:{Convert.ToHexStringLower(bytes)}");
    }

    private static Digest Any(Random random)
    {
        var bytes = new byte[8];
        random.NextBytes(bytes);
        return Digest.Of(bytes);
    }

    private static bool Same(InclusionProof one, InclusionProof other) =>
        one.Index == other.Index && one.Size == other.Size && one.Path.SequenceEqual(other.Path);

    private static bool Same(ConsistencyProof one, ConsistencyProof other) =>
        one.First == other.First && one.Second == other.Second && one.Path.SequenceEqual(other.Path);
}
