using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Tests.Problems;

public sealed class AcceptedLanguageTests
{
    [Theory]
    [InlineData(null, "zh-CN")]
    [InlineData("", "zh-CN")]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("zh", "zh-CN")]
    [InlineData("en", "en")]
    [InlineData("EN-gb", "en")]
    [InlineData("en-US,en;q=0.9,zh;q=0.8", "en")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("en;q=0.5, zh;q=0.7", "zh-CN")]
    [InlineData("fr, de;q=0.9, en;q=0.1", "en")]
    [InlineData("fr, de", "zh-CN")]
    [InlineData("*", "zh-CN")]
    [InlineData("en;q=0", "zh-CN")]
    [InlineData("zh;q=0.5, en ; q=0.5", "zh-CN")]
    public void Parse_SoundHeader_PicksTheHeaviestSupported(string? header, string tag) =>
        Assert.Equal(tag, LanguageTag.Of(AcceptedLanguage.Parse(header)));

    [Theory]
    [InlineData(",,,;;;===")]
    [InlineData("en;q=2")]
    [InlineData("en;q=-1")]
    [InlineData("en;q=abc")]
    [InlineData("en;q=1e9")]
    [InlineData("englisch")]
    [InlineData("\0\r\n\ud800")]
    public void Parse_Rubbish_IsTheDefault(string header) =>
        Assert.Equal("zh-CN", LanguageTag.Of(AcceptedLanguage.Parse(header)));

    [Fact]
    public void Parse_EndlessHeader_IsTheDefault() => Assert.Equal(
        "zh-CN", LanguageTag.Of(AcceptedLanguage.Parse(string.Concat(Enumerable.Repeat("en,", 10_000)))));

    [Fact]
    public void Parse_Anything_NeverFails() => Prop
        .ForAll<string?>(header => Enum.IsDefined(AcceptedLanguage.Parse(header)))
        .QuickCheckThrowOnFailure();
}
