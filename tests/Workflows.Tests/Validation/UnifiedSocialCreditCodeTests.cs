using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Tests.Validation;

public sealed class UnifiedSocialCreditCodeTests
{
    [Theory]
    [InlineData("91320902PDY00001X0")]
    [InlineData("92320904PDY000028R")]
    [InlineData("91321002PDY000036Q")]
    [InlineData("91510107PDY000044X")]
    [InlineData("91330106PDY000036F")]
    [InlineData(" 91320902pdy00001x0 ")]
    public void Check_ValidSamples_AreAcceptedWithoutWarning(string code)
    {
        var result = UnifiedSocialCreditCode.Check(code);
        Assert.Equal(code.Trim().ToUpperInvariant(), result.Value);
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData("91320902PDY00001X1", "creditCode.check")]
    [InlineData("91320902PDY000O1X0", "creditCode.format")]
    [InlineData("9132090APDY00001X0", "creditCode.format")]
    [InlineData("91320902PDY00001X", "creditCode.format")]
    [InlineData("91320902PDY00001X0\n.", "creditCode.format")]
    [InlineData("９１320902PDY00001X0", "creditCode.format")]
    [InlineData("", "creditCode.format")]
    [InlineData(null, "creditCode.format")]
    public void Check_InvalidSamples_AreRefusedWithTheirCode(string? code, string expected)
    {
        var result = UnifiedSocialCreditCode.Check(code);
        Assert.False(result.IsValid);
        Assert.Equal(expected, Assert.Single(result.Findings).Code.Code);
    }

    [Fact]
    public void Check_OrganisationCheckWrong_IsAWarning()
    {
        var result = UnifiedSocialCreditCode.Check(CheckCharacter.Append("91320902PDY000011"));
        Assert.True(result.IsValid);
        Assert.Equal(Finding.Warning(UnifiedSocialCreditCode.OrganisationCheckFailed), Assert.Single(result.Findings));
    }

    [Fact]
    public void Check_ClassOfAnotherForm_IsRefused()
    {
        Assert.True(UnifiedSocialCreditCode.Check("92320904PDY000028R", EntityType.IndividualBusiness).IsValid);
        Assert.True(UnifiedSocialCreditCode.Check("91320902PDY00001X0", EntityType.SoleProprietorship).IsValid);
        var result = UnifiedSocialCreditCode.Check("92320904PDY000028R", EntityType.OnePersonLimitedCompany);
        Assert.Equal(UnifiedSocialCreditCode.WrongForm, Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Compose_SampleRange_GivesTheSamples()
    {
        Assert.Equal("91320902PDY00001X0", UnifiedSocialCreditCode.Compose(EntityType.OnePersonLimitedCompany, "320902", "PDY00001"));
        Assert.Equal("92320904PDY000028R", UnifiedSocialCreditCode.Compose(EntityType.IndividualBusiness, "320904", "PDY00002"));
    }

    [Fact]
    public void Compose_AreaNotSixDigits_IsRefused() =>
        Assert.Throws<ArgumentException>(() => UnifiedSocialCreditCode.Compose(EntityType.IndividualBusiness, "3209", "PDY00001"));

    [Fact]
    public void Check_OneCharacterChanged_IsNeverAcceptedAsIs()
    {
        var changes =
            from serial in Gen.Choose(1, 99999)
            from position in Gen.Choose(0, 17)
            from other in Gen.Elements(CheckCharacter.Alphabet.ToCharArray())
            select (Code: UnifiedSocialCreditCode.Compose(EntityType.SoleProprietorship, "320902", $"PDY{serial:D5}"), position, other);
        Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var altered = change.Code.ToCharArray();
            altered[change.position] = change.other;
            return change.Code[change.position] == change.other || !UnifiedSocialCreditCode.Check(new string(altered)).IsValid;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("PDY00001X", true)]
    [InlineData("PDY00001-X", true)]
    [InlineData("PDY000011", false)]
    [InlineData("PDY0001X", false)]
    [InlineData("盐DY00001X", false)]
    public void OrganisationCodeCheck_Samples_AsTheStandardSays(string code, bool valid) =>
        Assert.Equal(valid, OrganisationCode.Check(code).IsValid);

    [Theory]
    [InlineData("PDY0000")]
    [InlineData("pdy00001")]
    public void OrganisationCodeCheckCharacterOf_WrongBody_IsRefused(string body) =>
        Assert.Throws<ArgumentException>(() => OrganisationCode.CheckCharacterOf(body));
}
