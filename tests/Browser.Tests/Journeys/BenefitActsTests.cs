using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;
using OpcOnboarding.Browser.Tests.States;

namespace OpcOnboarding.Browser.Tests.Journeys;

/// <summary>The rarer acts with places, mentors, other benefits and settlement files, in the pages only.</summary>
[Collection(SiteCollection.Name)]
public sealed class BenefitActsTests(SiteFixture site)
{
    private const string Payer = "市工信局";

    [Fact]
    public async Task APlace_ThatIsKept_IsRenewedOnce()
    {
        var caseId = await site.Cases.AcceptedAsync();
        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder, Words.English);
        var places = new PlacePage(founder);
        await places.OpenAsync(caseId);

        await places.RenewAsync();

        var standing = await site.Cases.Api.GetAsync(CaseMaker.Founder, $"/api/cases/{caseId}/workspace");
        Assert.False(standing.GetProperty("mayRenew").GetBoolean());
        Findings.None(founder.Faults);
    }

    [Fact]
    public async Task Mentors_WhoAllDeclined_LetTheFounderAskAgain()
    {
        var caseId = await new BenefitCases(site.Cases).ExhaustedAsync();
        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder);
        var mentors = new MentorPage(founder);
        await mentors.OpenAsync(caseId);
        await founder.SeesTextAsync(founder.Words["pairing:asking.exhausted"]);
        await mentors.SeesAnswersAsync("declined", "declined", "declined");

        await mentors.AskAsync();

        await mentors.SeesAnswersAsync("asked", "next", "next");
        Findings.None(founder.Faults);
    }

    /// <summary>No test waits for a meeting to pass: the service's answers are those of the day after it.</summary>
    [Fact]
    public async Task AMeeting_ThatIsOver_IsRatedOnce()
    {
        var caseId = await MadeCases.GetAsync(site.Cases, "met");
        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder);
        JsonNode? sent = null;
        await founder.Page.RouteAsync("**/api/cases/*/mentor", route => AnswerAsync(route, () => sent));
        await founder.Page.RouteAsync("**/api/cases/*/mentor/feedback", route =>
        {
            sent = JsonNode.Parse(route.Request.PostData!);
            return route.FulfillAsync(new() { ContentType = "application/json", Body = "{}" });
        });
        await founder.GoAsync($"/cases/{caseId}/mentor");

        await new MentorPage(founder).RateAsync(4);

        Assert.Equal("""{"rating":4,"wantsToGoOn":true}""", sent!.ToJsonString());
        await Assertions.Expect(founder.Button("pairing:feedback.send")).ToHaveCountAsync(0);
        Findings.None(founder.Faults);
    }

    [Fact]
    public async Task ABenefit_ThatNeedsNoApplication_IsOnlyConfirmed_TakesEffect_AndIsRevokedWithTheReason()
    {
        var caseId = await new BenefitCases(site.Cases).OfACommunityAsync();
        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder);
        var entitlements = new Entitlements(founder);
        await entitlements.OpenAsync(caseId);
        await entitlements.OpenFirstAsync("entitlements:confirm.named");

        await entitlements.ConfirmAsync("entitlements:confirm.send", "entitlements:confirm.granted");

        await Visitor.SeesAsync(entitlements.Group("granted", 1));

        const string Reason = "社区认定已经取消";
        await using var officer = await site.OpenAsync(Screen.Desk, CaseMaker.Desk("vouchers"), Words.English);
        var desk = new BenefitDesk(officer);
        await desk.OpenDecidedAsync(caseId, 1);
        await desk.RevokeAsync(Reason);
        await entitlements.OpenAsync(caseId);
        await Visitor.SeesAsync(entitlements.Group("revoked", 1).GetByText(Reason));
        Findings.None([.. officer.Faults, .. founder.Faults]);
    }

    [Fact]
    public async Task AnAward_IsDeclinedWithTheReason()
    {
        const string Reason = "投入不在支持范围";
        var caseId = await new BenefitCases(site.Cases).EntitledAsync();
        await using var officer = await site.OpenAsync(Screen.Desk, CaseMaker.Desk("vouchers"), Words.English);
        var desk = new BenefitDesk(officer);
        await desk.OpenAsync(caseId, "vouchers");
        await desk.RefuseAsync(Reason);

        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder, Words.English);
        var entitlements = new Entitlements(founder);
        await entitlements.OpenAsync(caseId);
        await Visitor.SeesAsync(entitlements.Group("declined", 1).GetByText(Reason));
        Findings.None([.. officer.Faults, .. founder.Faults]);
    }

    /// <summary>A file that was cut off is finished by whoever finds it so; the list says that one is, the service finishes it for real.</summary>
    [Fact]
    public async Task ASettlementFile_ThatWasCutOff_IsFinishedAtTheDesk()
    {
        await site.Cases.ClaimedAsync();
        await using var officer = await site.OpenAsync(Screen.Desk, CaseMaker.Desk("vouchers"));
        var desk = new VoucherDesk(officer);
        await desk.SettleAsync(Payer);
        var finished = 0;
        officer.Page.Request += (_, request) => finished += request.Url.EndsWith("/triggers/finish", StringComparison.Ordinal) ? 1 : 0;
        await officer.Page.RouteAsync("**/api/vouchers/cities/*/settlements?*", route => OpenFirstAsync(route, () => finished == 0));
        await officer.Page.ReloadAsync();

        await desk.FinishSettlementAsync(Payer);

        Assert.Equal(1, finished);
        Findings.None(officer.Faults);
    }

    private static async Task AnswerAsync(IRoute route, Func<JsonNode?> sent)
    {
        var answer = await route.FetchAsync();
        var asking = JsonNode.Parse(await answer.TextAsync())!;
        asking["appointment"]!["at"] = "2026-11-20T10:00:00+08:00";
        asking["feedback"] = sent() is { } said ? new JsonObject { ["rating"] = said["rating"]!.DeepClone(), ["wantsToGoOn"] = said["wantsToGoOn"]!.DeepClone(), ["at"] = "2026-11-21T10:00:00+08:00" } : null;
        await route.FulfillAsync(new() { Response = answer, Body = asking.ToJsonString() });
    }

    private static async Task OpenFirstAsync(IRoute route, Func<bool> isOpen)
    {
        var answer = await route.FetchAsync();
        var settlements = JsonNode.Parse(await answer.TextAsync())!;
        settlements["items"]!.AsArray().First(one => (string?)one!["department"] == Payer)!["isClosed"] = !isOpen();
        await route.FulfillAsync(new() { Response = answer, Body = settlements.ToJsonString() });
    }
}
