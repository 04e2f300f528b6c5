using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;
using OpcOnboarding.Browser.Tests.States;

namespace OpcOnboarding.Browser.Tests.Journeys;

/// <summary>A part of a page that the service answers with "later": the page asks again by itself, then says so and lets the reader ask.</summary>
[Collection(SiteCollection.Name)]
public sealed class BenefitTroubleTests(SiteFixture site)
{
    [Fact]
    public async Task AShortOutage_IsGotOver_WithoutTheReader()
    {
        var page = BenefitTroubles.Pages[0];
        await using var visitor = await site.OpenAsync(Screen.Phone, page.Subject);
        var answers = 0;
        await visitor.Page.RouteAsync(page.Part, route => answers++ < 2 ? Answers.Later(route) : route.ContinueAsync());
        await OpenAsync(visitor, page);

        await Visitor.SeesAsync(visitor.Page.Locator(page.Content).First);
        Assert.True(answers > 2);
        Findings.None(visitor.Faults);
    }

    /// <summary>Side by side: each page gives up by itself only after a third of a minute.</summary>
    [Fact]
    public Task ALongOutage_IsTold_AndTheReaderAsksAgain() => Task.WhenAll(BenefitTroubles.Pages.Select(AskAgainAsync));

    private async Task AskAgainAsync(PartedPage page)
    {
        await using var visitor = await site.OpenAsync(Screen.Phone, page.Subject);
        await visitor.Page.RouteAsync(page.Part, Answers.Later);
        await OpenAsync(visitor, page);
        var problem = visitor.Page.Locator(".problem-box");
        await Visitor.SeesAsync(problem.GetByText("存储服务暂时不可用"));

        await visitor.Page.UnrouteAllAsync();
        await problem.GetByRole(AriaRole.Button, new() { Name = visitor.Words["common:action.retry"] }).ClickAsync();

        await Assertions.Expect(problem).ToHaveCountAsync(0);
        await Visitor.SeesAsync(visitor.Page.Locator(page.Content).First);
        Findings.None(visitor.Faults);
    }

    private async Task OpenAsync(Visitor visitor, PartedPage page)
    {
        var caseId = page.Case is null ? "" : await MadeCases.GetAsync(site.Cases, page.Case);
        await visitor.GoAsync(page.Path.Replace("{case}", caseId, StringComparison.Ordinal));
    }
}
