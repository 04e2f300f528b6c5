using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Tests.PersonalData;

public sealed class CommitmentTests
{
    [Fact]
    public void Holds_TheValue_OnlyForIt()
    {
        var sut = Commitment.Create("林予安");

        Assert.True(sut.Holds("林予安"));
        Assert.False(sut.Holds("林予"));
        Assert.False(sut.Holds(""));
    }

    [Fact]
    public void Create_SameValueTwice_LooksDifferent()
    {
        var (first, second) = (Commitment.Create("15400000001"), Commitment.Create("15400000001"));

        Assert.NotEqual(first.Salt, second.Salt);
        Assert.NotEqual(first.Digest, second.Digest);
    }

    [Fact]
    public void Holds_WithoutTheSalt_TellsNothing()
    {
        var sut = Commitment.Create("15400000001") with { Salt = Commitment.Create("").Salt };

        Assert.False(sut.Holds("15400000001"));
        Assert.False((sut with { Salt = "###" }).Holds("15400000001"));
    }
}
