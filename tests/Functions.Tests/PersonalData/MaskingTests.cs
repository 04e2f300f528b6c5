using System.Text.Json;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Tests.PersonalData;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("99000120010516002X", "990***********002X")]
    [InlineData("9900012", "*******")]
    [InlineData("", "")]
    public void IdentityNumber_ShowsFirstThreeAndLastFour(string value, string shown) =>
        Assert.Equal(shown, Masking.IdentityNumber(value));

    [Theory]
    [InlineData("15400000001", "154****0001")]
    [InlineData("110", "***")]
    public void Mobile_ShowsFirstThreeAndLastFour(string value, string shown) => Assert.Equal(shown, Masking.Mobile(value));

    [Theory]
    [InlineData("6222020000000001234", "***************1234")]
    [InlineData("1234", "****")]
    public void Account_ShowsLastFour(string value, string shown) => Assert.Equal(shown, Masking.Account(value));

    [Theory]
    [InlineData("林予安", "林**")]
    [InlineData("林", "*")]
    [InlineData("Lin Yuan", "L*******")]
    [InlineData("𠮷野", "𠮷*")]
    public void PersonName_ShowsTheFirstCharacter(string value, string shown) => Assert.Equal(shown, Masking.PersonName(value));

    [Theory]
    [InlineData("江苏省盐城市亭湖区希望大道1号2栋301室", "江苏省盐城市亭湖区***")]
    [InlineData("盐城市东台市望海路4号", "盐城市东台市***")]
    [InlineData("盐城市", "盐城市***")]
    [InlineData("希望大道1号", "***")]
    [InlineData("", "***")]
    public void Address_ShowsCityAndDistrict(string value, string shown) => Assert.Equal(shown, Masking.Address(value));

    [Fact]
    public void FreeText_ShowsNotEvenTheLength()
    {
        Assert.Equal(Masking.FreeText("a"), Masking.FreeText("a longer text"));
        Assert.Equal("", Masking.FreeText(""));
    }

    [Fact]
    public void Sensitive_InTextAndJson_IsHidden()
    {
        var sut = new Sensitive<string>("15400000001");

        Assert.Equal("***", $"{sut}");
        Assert.Equal("{}", JsonSerializer.Serialize(sut));
        Assert.Equal("15400000001", sut.Reveal());
        Assert.Equal(new Sensitive<string>("15400000001"), sut);
    }
}
