namespace OpcOnboarding.Proofs.Tests;

public sealed class MerkleLogTests
{
    private const int Largest = 70;

    // The leaves and roots of the reference implementation of Certificate Transparency.
    private static readonly string[] KnownLeaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] KnownRoots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Head_OfKnownLeaves_IsTheKnownRoot()
    {
        var log = new MerkleLog();
        foreach (var leaf in KnownLeaves)
        {
            log.Append(MerkleHash.Leaf(Convert.FromHexString(leaf)));
        }

        Assert.Equal(KnownRoots, Enumerable.Range(0, KnownRoots.Length).Select(size => Logs.Hex(log.Head(size).Root)));
    }

    [Fact]
    public void Head_OfEverySizeUpTo70_IsTheNaiveTrees()
    {
        var log = Logs.Of(Largest);

        for (var size = 0; size <= Largest; size++)
        {
            Assert.Equal(Convert.ToHexStringLower(NaiveTree.Root(NaiveTree.Contents(size))), Logs.Hex(log.Head(size).Root));
        }
    }

    [Fact]
    public void Inclusion_OfEveryLeafInEverySizeUpTo70_IsTheNaivePathAndHolds()
    {
        var log = Logs.Of(Largest);
        var proofs = 0;
        for (var size = 1; size <= Largest; size++)
        {
            var (contents, head) = (NaiveTree.Contents(size), log.Head(size));
            for (var index = 0; index < size; index++, proofs++)
            {
                var proof = log.Inclusion(index, size);
                Assert.Equal(NaiveTree.Path(index, contents).Select(Convert.ToHexStringLower), proof.Path.Select(Logs.Hex));
                Assert.True(proof.Holds(log.Leaf(index), head));
            }
        }

        Assert.Equal(Largest * (Largest + 1) / 2, proofs);
    }

    [Fact]
    public void Consistency_OfEveryPairOfSizesUpTo70_IsTheNaiveProofAndHolds()
    {
        var log = Logs.Of(Largest);
        var proofs = 0;
        for (var second = 0; second <= Largest; second++)
        {
            var contents = NaiveTree.Contents(second);
            for (var first = 0; first <= second; first++, proofs++)
            {
                var proof = log.Consistency(first, second);
                var expected = first == 0 ? [] : NaiveTree.Proof(first, contents);
                Assert.Equal(expected.Select(Convert.ToHexStringLower), proof.Path.Select(Logs.Hex));
                Assert.True(proof.Holds(log.Head(first), log.Head(second)), $"{first} to {second}");
            }
        }

        Assert.Equal((Largest + 1) * (Largest + 2) / 2, proofs);
    }

    [Fact]
    public void HeadWith_MoreLeaves_IsTheLongerTreesAndLeavesThisOneAsItIs()
    {
        var longest = Logs.Of(Largest);
        for (var size = 0; size <= Largest; size += 7)
        {
            var log = Logs.Of(size);
            for (var longer = size; longer <= Largest; longer++)
            {
                var more = Enumerable.Range(size, longer - size).Select(index => longest.Leaf(index));
                Assert.Equal(longest.Head(longer), log.HeadWith(more));
                Assert.Equal(longest.Head(size), log.Head(log.Size));
            }
        }
    }

    [Fact]
    public void Proofs_OutsideTheTree_AreRefused()
    {
        var log = Logs.Of(3);

        Assert.Throws<ArgumentOutOfRangeException>(() => log.Head(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => log.Inclusion(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => log.Inclusion(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => log.Consistency(3, 2));
    }
}
