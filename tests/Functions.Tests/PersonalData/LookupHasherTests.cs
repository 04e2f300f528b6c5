using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Tests.PersonalData;

public sealed class LookupHasherTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    [Theory]
    [InlineData(nameof(LookupKind.IdentityNumber), "99000120010516002X", " 990001 20010516 002x ")]
    [InlineData(nameof(LookupKind.IdentityNumber), "99000120010516002X", "９９０００１２００１０５１６００２Ｘ")]
    [InlineData(nameof(LookupKind.Mobile), "15400000001", "+86 154-0000-0001")]
    [InlineData(nameof(LookupKind.PersonName), "Lin Yuan", "lin yuan")]
    public void Digest_AnotherSpelling_IsTheSame(string kind, string one, string other)
    {
        var sut = new LookupHasher(Key);

        Assert.Equal(
            sut.Digest(Enum.Parse<LookupKind>(kind), one), sut.Digest(Enum.Parse<LookupKind>(kind), other));
    }

    [Fact]
    public void Digest_AnotherKindValueOrKey_Differs()
    {
        var sut = new LookupHasher(Key);
        var digest = sut.Digest(LookupKind.Mobile, "15400000001");

        Assert.NotEqual(digest, sut.Digest(LookupKind.IdentityNumber, "15400000001"));
        Assert.NotEqual(digest, sut.Digest(LookupKind.Mobile, "15400000002"));
        Assert.NotEqual(digest, new LookupHasher(new byte[32]).Digest(LookupKind.Mobile, "15400000001"));
    }

    [Fact]
    public void Digest_FitsATableKeyAndHidesTheValue()
    {
        var digest = new LookupHasher(Key).Digest(LookupKind.Mobile, "15400000001");

        Assert.Matches("^[A-Za-z0-9_-]{43}$", digest);
        Assert.DoesNotContain("15400000001", digest, StringComparison.Ordinal);
    }

    [Fact]
    public void Digest_KnownKeyAndValue_StaysWhatStoredRowsHold() =>
        Assert.Equal("b5jhEXxSVLlNYP4aoswjyZXrVxcx9hRyOTl7GGQVLXo", new LookupHasher(Key).Digest(LookupKind.Mobile, "15400000001"));

    [Fact]
    public void From_SameMasterKey_FindsWhatWasStoredBefore()
    {
        using var folder = new TemporaryFolder();
        using var before = MasterKey.LoadOrCreate(folder.Path);
        using var after = MasterKey.LoadOrCreate(folder.Path);

        Assert.Equal(
            LookupHasher.From(before).Digest(LookupKind.PersonName, "林予安"),
            LookupHasher.From(after).Digest(LookupKind.PersonName, "林予安"));
    }
}
