using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Tests.PersonalData;

public sealed class CaseCipherTests : IDisposable
{
    private readonly CaseKey key = CaseKey.Create("case-1");
    private readonly CaseCipher sut;

    public CaseCipherTests() => sut = new CaseCipher(key);

    public void Dispose()
    {
        sut.Dispose();
        key.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("林予安")]
    [InlineData("𠮷野家 · emoji 😀 and a\0zero")]
    public void Open_SameCaseRowAndField_ReturnsWhatWasSealed(string value)
    {
        var envelope = sut.Seal("form:1", "founder.nameZh", value);

        Assert.Equal(value, sut.Open("form:1", "founder.nameZh", envelope));
    }

    [Fact]
    public void Open_AnyBytes_ReturnsWhatWasSealed() => Prop
        .ForAll<byte[]>(value => sut.Open("r", "f", sut.Seal("r", "f", value)).AsSpan().SequenceEqual(value))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void WithoutKey_OpensSealsAndDigestsNothing()
    {
        var envelope = sut.Seal("r", "f", "林予安");
        using var destroyed = CaseCipher.WithoutKey("case-1");

        Assert.All<Func<object>>(
            [() => destroyed.Open("r", "f", envelope), () => destroyed.Seal("r", "f", "x"), () => destroyed.SaltOf("r", "f"), () => destroyed.DigestOf("x")],
            use => Assert.Equal(SealFault.KeyDestroyed, Assert.Throws<SealBrokenException>(use).Fault));
    }

    [Fact]
    public void SaltAndDigest_FollowFromKeyAndPlaceAlone()
    {
        using var again = new CaseCipher(key);
        using var otherKey = CaseKey.Create("case-1");
        using var other = new CaseCipher(otherKey);

        Assert.Equal(sut.SaltOf("r", "f"), again.SaltOf("r", "f"));
        Assert.Equal(sut.DigestOf("body"), again.DigestOf("body"));
        Assert.NotEqual(sut.SaltOf("r", "f"), sut.SaltOf("r", "g"));
        Assert.NotEqual(sut.SaltOf("r", "f"), other.SaltOf("r", "f"));
        Assert.NotEqual(sut.DigestOf("body"), other.DigestOf("body"));
    }

    [Fact]
    public void Open_DocumentOfTenMegabytes_ReturnsWhatWasSealed()
    {
        var document = new byte[10 * 1024 * 1024];
        Random.Shared.NextBytes(document);

        var envelope = sut.Seal("document:1", "content", document);

        Assert.Equal(document, sut.Open("document:1", "content", (ReadOnlyMemory<byte>)envelope));
    }

    [Theory]
    [InlineData("form:2", "founder.mobile")]
    [InlineData("form:1", "founder.nameZh")]
    [InlineData("form:1f", "ounder.mobile")]
    public void Open_MovedToAnotherRowOrField_IsNotAuthentic(string row, string field)
    {
        var envelope = sut.Seal("form:1", "founder.mobile", "15400000001");

        AssertFault(SealFault.NotAuthentic, () => sut.Open(row, field, envelope));
    }

    [Fact]
    public void Open_MovedToAnotherCase_IsOfAnotherKey()
    {
        using var otherKey = CaseKey.Create("case-2");
        using var other = new CaseCipher(otherKey);
        var envelope = sut.Seal("form:1", "founder.mobile", "15400000001");

        AssertFault(SealFault.OtherKey, () => other.Open("form:1", "founder.mobile", envelope));
    }

    [Fact]
    public async Task Open_SameKeyUnderAnotherCaseId_IsNotAuthentic()
    {
        // A store that hands the same key to two cases must still not let values wander between them.
        using var sameKey = await CaseKey.UnwrapAsync(new Lender(key.Bytes.ToArray()), "case-2", new WrappedKey(""), default);
        using var other = new CaseCipher(sameKey);
        var envelope = sut.Seal("form:1", "founder.mobile", "15400000001");

        AssertFault(SealFault.NotAuthentic, () => other.Open("form:1", "founder.mobile", envelope));
    }

    [Fact]
    public void Open_EachBitFlipped_Fails()
    {
        var envelope = sut.Seal("form:1", "founder.mobile", "154"u8);
        for (var bit = 0; bit < envelope.Length * 8; bit++)
        {
            var altered = envelope.ToArray();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.Throws<SealBrokenException>(() => sut.Open("form:1", "founder.mobile", (ReadOnlyMemory<byte>)altered));
        }
    }

    [Theory]
    [InlineData("", nameof(SealFault.Malformed))]
    [InlineData("A1", nameof(SealFault.Malformed))]
    [InlineData("A1.0011223344556677.###", nameof(SealFault.Malformed))]
    [InlineData("A1.00.AAAA", nameof(SealFault.Malformed))]
    [InlineData("A2.0011223344556677.AAAA", nameof(SealFault.UnknownAlgorithm))]
    [InlineData("A1.0011223344556677.AAAA", nameof(SealFault.OtherKey))]
    public void Open_NotAnEnvelopeOfThisKey_NamesTheFault(string envelope, string fault) =>
        AssertFault(Enum.Parse<SealFault>(fault), () => sut.Open("form:1", "founder.mobile", envelope));

    [Fact]
    public void Open_TooShortForNonceAndTag_IsMalformed()
    {
        var keyId = sut.Seal("r", "f", "x").Split('.')[1];

        AssertFault(SealFault.Malformed, () => sut.Open("r", "f", $"A1.{keyId}.AAAA"));
    }

    [Fact]
    public void Seal_Text_CarriesAlgorithmAndKeyIdAndHidesTheValue()
    {
        var envelope = sut.Seal("form:1", "founder.mobile", "15400000001");

        var parts = envelope.Split('.');
        Assert.Equal("A1", parts[0]);
        Assert.Equal(16, parts[1].Length);
        Assert.DoesNotContain("15400000001", envelope, StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_Bytes_BeginsWithAlgorithmAndHidesTheValue()
    {
        var envelope = sut.Seal("document:1", "content", "%PDF-1.7 secret"u8);

        Assert.True(envelope.AsSpan().StartsWith("A1"u8));
        Assert.Equal(-1, envelope.AsSpan().IndexOf("secret"u8));
    }

    [Fact]
    public void Seal_SameValueManyTimes_NeverRepeatsANonce()
    {
        var nonces = Enumerable.Range(0, 1000)
            .Select(_ => Convert.ToHexString(sut.Seal("r", "f", "same"u8).AsSpan(Envelope.HeaderBytes, 12)))
            .ToHashSet();

        Assert.Equal(1000, nonces.Count);
    }

    [Fact]
    public void Seal_LoneSurrogate_IsRefusedInsteadOfChanged() =>
        Assert.Throws<EncoderFallbackException>(() => sut.Seal("r", "f", "\ud800"));

    private static void AssertFault(SealFault fault, Func<object> open) =>
        Assert.Equal(fault, Assert.Throws<SealBrokenException>(open).Fault);

    private sealed class Lender(byte[] key) : IKeyWrapper
    {
        public ValueTask<WrappedKey> WrapAsync(
            string caseId, ReadOnlyMemory<byte> key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<byte[]> UnwrapAsync(string caseId, WrappedKey wrapped, CancellationToken cancellationToken) => new(key);
    }
}
