using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.Journeys;

/// <summary>智能导办 for somebody in a hurry.</summary>
[Collection(SiteCollection.Name)]
public sealed class GuideTests(SiteFixture site)
{
    [Fact]
    public async Task Answers_GivenWithinOneFrame_AreAllKept_AlsoInTheAddress()
    {
        await using var founder = await site.OpenAsync(Screen.Phone);
        await founder.GoAsync("/guide");
        await founder.SeesHeadingAsync("guide:guide.title");
        await Visitor.SeesAsync(founder.Page.Locator("input[name=seat]").Nth(1));

        await founder.Page.EvaluateAsync("""
            for (const name of ['seat', 'ai']) document.querySelectorAll(`input[name=${name}]`)[1].click();
            document.querySelector('input[type=checkbox]:not([name])').click();
            """);

        await founder.IsAtAsync(".*ai=no.*");
        var checkedAnswers = await CheckedAsync(founder, "ai");
        Assert.Equal([false, true], checkedAnswers);
        Assert.Contains("without=workspace", founder.Page.Url, StringComparison.Ordinal);
        Assert.Contains("seat=own", founder.Page.Url, StringComparison.Ordinal);
    }

    private static async Task<bool[]> CheckedAsync(Visitor visitor, string name) =>
        await visitor.Page.Locator($"input[name={name}]").EvaluateAllAsync<bool[]>("inputs => inputs.map(input => input.checked)");
}
