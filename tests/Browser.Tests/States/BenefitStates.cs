using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Places, mentors and other benefits: the founder's pages and the desks'.</summary>
internal static class BenefitStates
{
    private const string Founder = CaseMaker.Founder;
    private const string OfCase = "/officer/cases/{case}";

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("places-offered", Founder, "/cases/{case}/workspace") { Case = "offered", Then = (visitor, _) => new PlacePage(visitor).SeesOfferAsync() },
        new("places-given", Founder, "/cases/{case}/workspace") { Case = "completed", Then = (visitor, _) => Visitor.SeesAsync(visitor.Button("places:agreement.button")) },
        new("places-leave", Founder, "/cases/{case}/workspace") { Case = "offered", Then = AskToLeaveAsync },
        new("mentor-faults", Founder, "/cases/{case}/mentor") { Case = "accepted", Then = (visitor, _) => new MentorPage(visitor).AskUndeclaredAsync() },
        new("mentor-asked", Founder, "/cases/{case}/mentor") { Case = "asked", Then = (visitor, _) => visitor.SeesTextAsync(visitor.Words["pairing:answer.asked"]) },
        new("mentor-exhausted", Founder, "/cases/{case}/mentor") { Case = "exhausted", Then = (visitor, _) => Visitor.SeesAsync(visitor.Button("pairing:ask.send")) },
        new("mentor-feedback", Founder, "/cases/{case}/mentor") { Case = "met", Before = page => page.RouteAsync("**/api/cases/*/mentor", AnswerAfterTheMeetingAsync), Then = SendNoFeedbackAsync },
        new("entitlements", Founder, "/cases/{case}/entitlements") { Case = "entitled", Then = (visitor, _) => Visitor.SeesAsync(new Entitlements(visitor).Group("applied", 1)) },
        new("entitlements-too-early", Founder, "/cases/{case}/entitlements") { Case = "draft", Then = (visitor, _) => visitor.SeesTextAsync(visitor.Words["entitlements:closed.draft"]) },
        new("desk-reply", CaseMaker.Desk("mentorPairing"), $"{OfCase}?step=mentorPairing") { Case = "asked", Then = (visitor, _) => new BenefitDesk(visitor).AcceptUndeclaredAsync() },
        new("desk-meeting", CaseMaker.Desk("mentorPairing"), $"{OfCase}?step=mentorPairing") { Case = "met", Then = (visitor, _) => new BenefitDesk(visitor).OpenMeetingAsync() },
        new("desk-entitlement", CaseMaker.Desk("vouchers"), $"{OfCase}?step=vouchers") { Case = "entitled", Then = (visitor, _) => new BenefitDesk(visitor).GrantEmptyAsync() },
        new("desk-place", CaseMaker.Desk("workspace"), $"{OfCase}?step=workspace") { Case = "offered", Then = (visitor, _) => Visitor.SeesAsync(visitor.Link("benefitDesk:place.toOccupancy")) },
        new("occupancy", CaseMaker.Desk("workspace"), "/officer/places?district=%E4%BA%AD%E6%B9%96%E5%8C%BA") { Then = (visitor, _) => Visitor.SeesAsync(visitor.Page.Locator(".task-list")) },
    ];

    private static async Task AskToLeaveAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Button("places:leave.offerButton").ClickAsync();
        await Visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Dialog));
    }

    /// <summary>What the service will answer once the appointment is over.</summary>
    private static async Task AnswerAfterTheMeetingAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        var asking = JsonNode.Parse(await answer.TextAsync())!;
        asking["appointment"]!["at"] = "2026-11-20T10:00:00+08:00";
        await route.FulfillAsync(new() { Response = answer, Body = asking.ToJsonString() });
    }

    private static async Task SendNoFeedbackAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Button("pairing:feedback.send").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["pairing:feedback.lacking"]);
    }
}
