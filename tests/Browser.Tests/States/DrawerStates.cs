using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>The officers' drawers, each open on a case that permits it.</summary>
internal static class DrawerStates
{
    private const string OfCase = "/officer/cases/{case}";
    private const string Supervisor = "supervisor-yancheng";

    public static IReadOnlyList<PageState> All { get; } =
    [
        AtDesk("refuse", "registration"),
        AtDesk("suspendStep", "registration"),
        AtDesk("recommend", "registration") with { Before = page => page.RouteAsync("**/api/cases/*", AskForASecondPersonAsync) },
        AtDesk("skip", "vouchers"),
        AtDesk("resumeStep", "registration") with { Case = "stepSuspended" },
        new("drawer-vouchers", CaseMaker.Desk("vouchers"), $"{OfCase}?step=vouchers") { Case = "accepted", UsesCaseUp = true, Then = ApproveVouchersAsync },
        AtWindow("suspend", "accepted"),
        AtWindow("resume", "suspended"),
        AtWindow("confirmSupply", "supplied"),
        AtWindow("rejectSupply", "supplied"),
        new("drawer-extend", Supervisor, $"{OfCase}?step=registration") { Case = "accepted", Then = Open("extend") },
        new("drawer-revoke", Supervisor, $"{OfCase}?step=registration") { Case = "completed", Then = Open("revoke") },
        new("drawer-assignment", Supervisor, OfCase) { Case = "accepted", Then = Open("assignment") },
        AtWindow("suspend", "accepted") with { Name = "drawer-faults", Then = SendEmptyAsync },
        AtWindow("suspend", "accepted") with { Name = "drawer-leaving", Then = LeaveWhatWasTypedAsync },
    ];

    private static PageState AtDesk(string trigger, string step) =>
        new($"drawer-{trigger}", CaseMaker.Desk(step), $"{OfCase}?step={step}") { Case = "accepted", Then = Open(trigger) };

    private static PageState AtWindow(string trigger, string kind) => new($"drawer-{trigger}", CaseMaker.Window, OfCase) { Case = kind, Then = Open(trigger) };

    private static Func<Visitor, SiteFixture, Task> Open(string trigger) => (visitor, _) => new OfficerDesk(visitor).BeginAsync(trigger);

    /// <summary>Registration must be approved before its vouchers can be; then each claim is shown with its arithmetic.</summary>
    private static async Task ApproveVouchersAsync(Visitor visitor, SiteFixture site)
    {
        var caseId = new Uri(visitor.Page.Url).Segments[^1];
        foreach (var step in new[] { "registration", "bankAccount", "taxSetup" })
        {
            await site.Cases.Api.PostAsync(CaseMaker.Desk(step), $"/api/cases/{caseId}/steps/{step}/triggers/approve");
        }

        await Open("approve")(visitor, site);
        await visitor.Page.GetByLabel(visitor.Words["officer:outcome.own"]).CheckAsync();
    }

    /// <summary>The released journey asks no desk for a second person; another one may.</summary>
    private static async Task AskForASecondPersonAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        var view = JsonNode.Parse(await answer.TextAsync())!;
        view["steps"]![0]!["permittedTriggers"]!.AsArray().Add("recommend");
        await route.FulfillAsync(new() { Response = answer, Body = view.ToJsonString() });
    }

    private static async Task SendEmptyAsync(Visitor visitor, SiteFixture site)
    {
        await Open("suspend")(visitor, site);
        await visitor.Button("officer:act.suspend.confirm").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["officer:fault.sayWhy"]);
    }

    private static async Task LeaveWhatWasTypedAsync(Visitor visitor, SiteFixture site)
    {
        await Open("suspend")(visitor, site);
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).First.FillAsync("等待上级部门答复");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.SeesTextAsync(visitor.Words["officer:leave.text"]);
    }
}
