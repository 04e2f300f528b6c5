using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.Journeys;

/// <summary>An open page follows what others do: by the stream, and by polling where the service has none.</summary>
[Collection(SiteCollection.Name)]
public sealed class LiveTests(SiteFixture site)
{
    [Fact]
    public async Task CasePage_OfficerAccepts_ShowsItWithoutAReload() => await FollowsAsync(_ => Task.CompletedTask);

    [Fact]
    public async Task CasePage_ServiceWithoutAStream_PollsInstead()
    {
        var refused = 0;
        await FollowsAsync(page => page.RouteAsync("**/api/cases/*/stream", route =>
        {
            refused++;
            return route.FulfillAsync(new() { Status = 501, ContentType = "application/problem+json", Body = """{"status":501,"code":"streamNotAvailable","title":"没有推送"}""" });
        }));

        Assert.NotEqual(0, refused);
    }

    private async Task FollowsAsync(Func<IPage, Task> prepare)
    {
        var caseId = await site.Cases.SubmittedAsync();
        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder);
        await prepare(founder.Page);
        await founder.GoAsync($"/cases/{caseId}");
        await Visitor.SeesAsync(founder.Page.Locator("h1"));
        await founder.Page.EvaluateAsync("window.stillTheSamePage = true");

        await site.Cases.Api.PostAsync(CaseMaker.Window, $"/api/cases/{caseId}/triggers/accept");

        await Visitor.SeesAsync(founder.Link("founder:row.chooseUnit"));
        Assert.True(await founder.Page.EvaluateAsync<bool>("window.stillTheSamePage === true"));
    }
}
