using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Tests.PersonalData;

public sealed class MasterKeyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task UnwrapAsync_AfterARestart_OpensWhatWasSealedBefore()
    {
        WrappedKey wrapped;
        string envelope;
        using (var before = MasterKey.LoadOrCreate(folder.Path))
        using (var key = CaseKey.Create("case-1"))
        using (var cipher = new CaseCipher(key))
        {
            wrapped = await key.WrapAsync(before, default);
            envelope = cipher.Seal("form:1", "founder.nameZh", "林予安");
        }

        using var after = MasterKey.LoadOrCreate(folder.Path);
        using var sameKey = await CaseKey.UnwrapAsync(after, "case-1", wrapped, default);
        using var sut = new CaseCipher(sameKey);

        Assert.Equal("林予安", sut.Open("form:1", "founder.nameZh", envelope));
    }

    [Fact]
    public async Task UnwrapAsync_KeyOfAnotherCase_IsNotAuthentic()
    {
        using var sut = MasterKey.LoadOrCreate(folder.Path);
        using var key = CaseKey.Create("case-1");
        var wrapped = await key.WrapAsync(sut, default);

        var failure = await Assert.ThrowsAsync<SealBrokenException>(
            async () => await CaseKey.UnwrapAsync(sut, "case-2", wrapped, default));

        Assert.Equal(SealFault.NotAuthentic, failure.Fault);
    }

    [Fact]
    public async Task UnwrapAsync_ByAnotherMasterKey_IsOfAnotherKey()
    {
        using var otherFolder = new TemporaryFolder();
        using var sut = MasterKey.LoadOrCreate(folder.Path);
        using var other = MasterKey.LoadOrCreate(otherFolder.Path);
        using var key = CaseKey.Create("case-1");
        var wrapped = await key.WrapAsync(sut, default);

        var failure = await Assert.ThrowsAsync<SealBrokenException>(
            async () => await CaseKey.UnwrapAsync(other, "case-1", wrapped, default));

        Assert.Equal(SealFault.OtherKey, failure.Fault);
    }

    [Fact]
    public void Derive_AnotherPurpose_GivesAnotherKey()
    {
        using var sut = MasterKey.LoadOrCreate(folder.Path);

        Assert.Equal(sut.Derive("one"), sut.Derive("one"));
        Assert.NotEqual(sut.Derive("one"), sut.Derive("two"));
        Assert.NotEqual(File.ReadAllBytes(folder.File(MasterKey.FileName)), sut.Derive("one"));
    }
}
