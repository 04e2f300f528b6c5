using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Pages of places, mentors, other benefits and settlements whose own part is slow or fails, and acts that meet a dead line or somebody faster.</summary>
internal static class BenefitTroubles
{
    private const string Founder = CaseMaker.Founder;
    private const string OfCase = "/officer/cases/{case}";

    /// <summary>Each with the one part of the service that it can't do without; the case itself is answered.</summary>
    public static IReadOnlyList<PartedPage> Pages { get; } =
    [
        new("places", Founder, "/cases/{case}/workspace", "accepted", "**/api/cases/*/workspace", "p.card-title"),
        new("mentors", Founder, "/cases/{case}/mentor", "asked", "**/api/cases/*/mentor", ".askings"),
        new("entitlements", Founder, "/cases/{case}/entitlements", "entitled", "**/api/cases/*/entitlements*", ".vouchers"),
        new("desk-mentor", CaseMaker.Desk("mentorPairing"), $"{OfCase}?step=mentorPairing", "asked", "**/api/cases/*/mentor", ".step-benefits li"),
        new("occupancy", CaseMaker.Desk("workspace"), "/officer/places", null, "**/api/workspaces/occupancy*", ".task-list"),
        new("settlements", CaseMaker.Desk("vouchers"), "/officer/vouchers/accounts", null, "**/api/vouchers/cities/*/settlements*", "main"),
    ];

    public static IReadOnlyList<PageState> All { get; } =
    [
        .. Pages.Select(page => page.State("loading") with { Waits = true, Before = shown => shown.RouteAsync(page.Part, Answers.Never) }),
        .. Pages.Select(page => page.State("failed") with { Before = shown => shown.RouteAsync(page.Part, Answers.Failure), Then = SeesProblemAsync }),
        new("offline-place", Founder, "/cases/{case}/workspace") { Case = "offered", UsesCaseUp = true, Then = LeaveOfflineAsync },
        new("offline-entitlement", Founder, "/cases/{case}/entitlements") { Case = "awardOpen", UsesCaseUp = true, Then = ApplyOfflineAsync },
        new("offline-reply", CaseMaker.Desk("mentorPairing"), $"{OfCase}?step=mentorPairing") { Case = "asked", UsesCaseUp = true, Then = ReplyOfflineAsync },
        new("overtaken-entitlement", Founder, "/cases/{case}/entitlements") { Case = "awardOpen", UsesCaseUp = true, Then = ApplyTooLateAsync },
        new("overtaken-reply", CaseMaker.Desk("mentorPairing"), $"{OfCase}?step=mentorPairing") { Case = "asked", UsesCaseUp = true, Then = ReplyTooLateAsync },
        new("overtaken-decision", CaseMaker.Desk("vouchers"), $"{OfCase}?step=vouchers") { Case = "entitled", UsesCaseUp = true, Then = DecideTooLateAsync },
    ];

    private static async Task SeesProblemAsync(Visitor visitor, SiteFixture site)
    {
        await Visitor.SeesAsync(visitor.Page.Locator(".problem-box").First);
        await Visitor.SeesAsync(visitor.Button("common:action.retry").First);
    }

    private static async Task LeaveOfflineAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Button("places:leave.offerButton").ClickAsync();
        await CutAsync(visitor, "places:leave.confirm", "places:sending.waiting");
    }

    private static async Task ApplyOfflineAsync(Visitor visitor, SiteFixture site)
    {
        await new Entitlements(visitor).OpenFirstAsync("entitlements:apply.named");
        await CutAsync(visitor, "entitlements:apply.send", "entitlements:apply.waiting");
    }

    private static async Task ReplyOfflineAsync(Visitor visitor, SiteFixture site)
    {
        await new BenefitDesk(visitor).OpenRefusalAsync();
        await CutAsync(visitor, "benefitDesk:reply.declines.confirm", "officer:entry.waiting");
    }

    /// <summary>The line is gone when something is sent: it waits and says so.</summary>
    private static async Task CutAsync(Visitor visitor, string confirm, string waiting)
    {
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Button(confirm).ClickAsync();
        await visitor.SeesTextAsync(visitor.Words[waiting]);
    }

    /// <summary>The case is withdrawn in another tab while the founder is about to ask.</summary>
    private static async Task ApplyTooLateAsync(Visitor visitor, SiteFixture site)
    {
        await new Entitlements(visitor).OpenFirstAsync("entitlements:apply.named");
        await site.Cases.Api.PostAsync(Founder, $"/api/cases/{CaseOf(visitor)}/triggers/withdraw");
        await visitor.Button("entitlements:apply.send").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["entitlements:apply.notNow"]);
    }

    /// <summary>A colleague has entered the mentor's answer already.</summary>
    private static async Task ReplyTooLateAsync(Visitor visitor, SiteFixture site)
    {
        await new BenefitDesk(visitor).OpenRefusalAsync();
        await new BenefitCases(site.Cases).AnswerAsync(CaseOf(visitor), 2, accepts: false);
        await visitor.Button("benefitDesk:reply.declines.confirm").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["officer:entry.overtaken"]);
    }

    /// <summary>A colleague has declined already.</summary>
    private static async Task DecideTooLateAsync(Visitor visitor, SiteFixture site)
    {
        var desk = new BenefitDesk(visitor);
        await desk.GrantEmptyAsync();
        await new BenefitCases(site.Cases).DeclineAsync(CaseOf(visitor), "投入不在支持范围");
        await desk.GrantTooLateAsync("1", "按实际投入核定");
    }

    private static string CaseOf(Visitor visitor) => new Uri(visitor.Page.Url).Segments.First(segment => segment.Length >= 32).TrimEnd('/');
}
