using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;
using OpcOnboarding.Browser.Tests.States;

namespace OpcOnboarding.Browser.Tests.Journeys;

/// <summary>What the pages may load, what happens to what is not there, and that a language is switched in place.</summary>
[Collection(SiteCollection.Name)]
public sealed class ContentSecurityTests(SiteFixture site)
{
    [Theory]
    [InlineData("apply")]
    [InlineData("desk-supplement")]
    [InlineData("audit-journal")]
    [InlineData("administration")]
    public async Task Page_WithStylesMadeByScripts_BreaksNoPolicy(string name)
    {
        await using var visitor = await Shown.OpenAsync(site, PageStates.Named(name), Screen.Desk);

        Findings.None(visitor.Faults);
    }

    [Fact]
    public async Task Policy_AScriptOfSomebodyElse_IsReported()
    {
        await using var visitor = await site.OpenAsync(Screen.Desk);
        await visitor.GoAsync("/");
        await visitor.Page.EvaluateAsync("document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.taken = true' }))");

        Assert.False(await visitor.Page.EvaluateAsync<bool>("window.taken === true"));
        Assert.Contains(visitor.Faults, fault => fault.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/assets/index-of-an-earlier-release.js")]
    [InlineData("/assets/nothing.css")]
    [InlineData("/nothing.png")]
    public async Task MissingAsset_OpenedInTheBrowser_Is404AndNoPage(string path)
    {
        await using var visitor = await site.OpenAsync(Screen.Desk);
        var answer = await visitor.Page.GotoAsync(path);

        Assert.Equal(404, answer!.Status);
        Assert.DoesNotContain("<script", await answer.TextAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Language_Switched_ChangesThePageInPlace_AndIsKept()
    {
        await using var visitor = await site.OpenAsync(Screen.Phone);
        await visitor.GoAsync("/guide");
        await visitor.SeesHeadingAsync("guide:guide.title");
        await visitor.Page.EvaluateAsync("window.stillTheSamePage = true");
        await visitor.SwitchLanguageAsync(Words.English);
        await visitor.SeesHeadingAsync("guide:guide.title");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("window.stillTheSamePage === true"));

        await visitor.Page.ReloadAsync();

        await visitor.SeesHeadingAsync("guide:guide.title");
        Findings.None(visitor.Faults);
    }
}
