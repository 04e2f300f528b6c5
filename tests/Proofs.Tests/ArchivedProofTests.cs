using OpcOnboarding.Verifier;

namespace OpcOnboarding.Proofs.Tests;

/// <summary>The tree that archives are verified with, which shares nothing with the one that makes the proofs (reliability, T6).</summary>
public sealed class ArchivedProofTests
{
    private const int Largest = 70;
    private const int Mutations = 50_000;
    private const int Seed = 9162;

    [Fact]
    public void RootOf_EverySizeUpTo70_IsTheNaiveTrees()
    {
        for (var size = 0; size <= Largest; size++)
        {
            Assert.Equal(NaiveTree.Root(NaiveTree.Contents(size)), LogTree.RootOf(Hashes(size)));
        }
    }

    [Fact]
    public void RootAt_EveryEarlierSize_IsTheNaiveTrees_AndNoneIsLarger()
    {
        var leaves = ArchivedLeaves.Of(Hashes(Largest));

        for (var size = 0; size <= Largest; size++)
        {
            Assert.Equal(Logs.Of(size).Head(size).Root.ToString(), leaves.RootAt(size));
        }

        Assert.Null(leaves.RootAt(Largest + 1));
        Assert.Null(leaves.RootAt(-1));
        Assert.Throws<InvalidDataException>(() => ArchivedLeaves.Of(new byte[33]));
    }

    [Fact]
    public void RootOver_EveryLeafOfEverySizeUpTo70_IsTheNaiveRoot()
    {
        for (var size = 1; size <= Largest; size++)
        {
            var contents = NaiveTree.Contents(size);
            var root = NaiveTree.Root(contents);
            for (var index = 0; index < size; index++)
            {
                Assert.Equal(root, LogTree.RootOver(contents[index], index, size, [.. NaiveTree.Path(index, contents)]));
            }
        }
    }

    [Fact]
    public void RootOver_ProofsMutated50000Times_NeverLeadsToTheRoot()
    {
        var (random, log) = (new Random(Seed), Logs.Of(Largest));
        var roots = Enumerable.Range(0, Largest + 1).Select(size => log.Head(size).Root.Bytes.ToArray()).ToList();
        var (tried, accepted) = (0, 0);
        while (tried < Mutations)
        {
            var genuine = Genuine(log, random);
            var mutant = Mutate(genuine, random);
            if (!Same(genuine, mutant))
            {
                tried++;
                accepted += LogTree.RootOver(mutant.Content, mutant.Index, mutant.Size, mutant.Path) is { } root && root.SequenceEqual(roots[(int)genuine.Size]) ? 1 : 0;
            }
        }

        Assert.Equal(0, accepted);
    }

    [Fact]
    public void RootOver_ANodeGivenAsLeaf_LeadsElsewhere()
    {
        var log = Logs.Of(4);
        byte[] node = [.. log.Leaf(0).Bytes, .. log.Leaf(1).Bytes];

        Assert.NotEqual(log.Head(4).Root.Bytes.ToArray(), LogTree.RootOver(node, 0, 2, [MerkleHash.Node(log.Leaf(2), log.Leaf(3)).Bytes.ToArray()]));
    }

    private static byte[] Hashes(int size) => [.. Enumerable.Range(0, size).SelectMany(index => MerkleHash.Leaf(NaiveTree.Content(index)).Bytes.ToArray())];

    private static Proof Genuine(MerkleLog log, Random random)
    {
        var size = random.Next(1, Largest + 1);
        var index = random.Next(size);
        return new Proof(NaiveTree.Content(index), index, size, [.. log.Inclusion(index, size).Path.Select(hash => hash.Bytes.ToArray())]);
    }

    /// <summary>The size is the checkpoint's and none that a forger may choose.</summary>
    private static Proof Mutate(Proof proof, Random random) => random.Next(4) switch
    {
        0 => proof with { Index = random.NextInt64(-1, Largest + 2) },
        1 => proof with { Content = NaiveTree.Content(random.Next(Largest)) },
        2 => proof with { Content = Flip(proof.Content, random) },
        _ => proof with { Path = MutatePath(proof.Path, random) },
    };

    private static byte[][] MutatePath(byte[][] path, Random random)
    {
        var place = random.Next(path.Length + 1);
        return (random.Next(6), path.Length) switch
        {
            (0, > 0) => [.. path.Select((hash, index) => index == place % path.Length ? Flip(hash, random) : hash)],
            (1, > 0) => [.. path.Where((_, index) => index != place % path.Length)],
            (2, > 1) => [.. path.Reverse()],
            (3, > 0) => [.. path, path[^1]],
            (4, > 0) => [.. path.Select((hash, index) => index == place % path.Length ? hash[..random.Next(hash.Length)] : hash)],
            _ => [.. path.Take(place), Any(random), .. path.Skip(place)],
        };
    }

    private static byte[] Flip(byte[] bytes, Random random)
    {
        byte[] flipped = [.. bytes];
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Any(Random random)
    {
        var bytes = new byte[LogTree.HashBytes];
        random.NextBytes(bytes);
        return bytes;
    }

    private static bool Same(Proof one, Proof other) => one.Index == other.Index && one.Content.SequenceEqual(other.Content)
        && one.Path.Length == other.Path.Length && one.Path.Zip(other.Path).All(pair => pair.First.SequenceEqual(pair.Second));

    private sealed record Proof(byte[] Content, long Index, long Size, byte[][] Path);
}
