using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Every page in every state that a reader can meet.</summary>
internal static class PageStates
{
    private const string Founder = CaseMaker.Founder;
    private const string Answered = "/guide?city=yancheng&district=%E4%BA%AD%E6%B9%96%E5%8C%BA&type=OnePersonLimitedCompany&seat=own&ai=yes&education=Master&compute=180000";

    public static IReadOnlyList<PageState> InChinese { get; } =
        [.. Public(), .. Applying(), .. Founders(), .. Officers(), .. Auditors(), .. AuditSearchStates.All, .. Broken(), .. TroubledStates.All, .. DrawerStates.All, .. VoucherStates.All, .. VoucherDeskStates.All, .. BenefitStates.All, .. BenefitTroubles.All];

    public static IReadOnlyList<PageState> All { get; } = [.. InChinese, .. EnglishStates.All];

    public static PageState Named(string name) => All.Single(state => state.Name == name);

    private static IEnumerable<PageState> Public() =>
    [
        new("start", null, "/"),
        new("start-hover", null, "/") { Then = (visitor, _) => visitor.Link("guide:home.guide").HoverAsync() },
        new("guide", null, "/guide"),
        new("guide-answered", null, Answered) { Then = (visitor, _) => visitor.SeesTextAsync(visitor.Words["guide:benefits.title"]) },
        new("guide-signed-in", Founder, Answered) { Then = (visitor, _) => Visitor.SeesAsync(visitor.Button("guide:start.button")) },
        new("steps", null, "/steps"),
        .. new[] { "registration", "bankAccount", "taxSetup", "workspace", "vouchers", "mentorPairing" }.Select(step => new PageState($"step-{step}", null, $"/steps/{step}")),
        new("sign-in", null, "/sign-in"),
    ];

    private static IEnumerable<PageState> Applying() =>
    [
        new("apply", Founder, "/cases/{case}/apply") { Case = "draft" },
        new("apply-faults", Founder, "/cases/{case}/apply") { Case = "draft", UsesCaseUp = true, Then = EmptyAndGoOnAsync },
        new("apply-closed", Founder, "/cases/{case}/apply") { Case = "submitted" },
        new("apply-check", Founder, "/cases/{case}/apply/check") { Case = "ready" },
        new("apply-check-missing", Founder, "/cases/{case}/apply/check") { Case = "draft" },
        new("apply-done", Founder, "/cases/{case}/apply/done") { Case = "submitted" },
        new("apply-not-done", Founder, "/cases/{case}/apply/done") { Case = "draft" },
        new("materials-draft", Founder, "/cases/{case}/materials") { Case = "draft" },
        new("materials-ready", Founder, "/cases/{case}/materials") { Case = "ready" },
        new("materials-wrong-file", Founder, "/cases/{case}/materials") { Case = "draft", Then = ChooseWrongFileAsync },
    ];

    private static IEnumerable<PageState> Founders() =>
    [
        new("cases", Founder, "/cases") { Case = "submitted" },
        new("cases-none", "founder-chen", "/cases"),
        .. new[] { "draft", "submitted", "askedByTheWindow", "accepted", "askedByADesk", "sentBack", "suspended", "refused", "withdrawn", "completed" }
            .Select(kind => new PageState($"case-{kind}", Founder, "/cases/{case}") { Case = kind }),
        new("case-confirm", Founder, "/cases/{case}") { Case = "submitted", Then = (visitor, _) => OpenDialogAsync(visitor, visitor.Button("founder:act.withdraw.label")) },
        new("requests-window", Founder, "/cases/{case}/requests") { Case = "askedByTheWindow" },
        new("requests-desk", Founder, "/cases/{case}/requests") { Case = "askedByADesk" },
        new("requests-sent-back", Founder, "/cases/{case}/requests") { Case = "sentBack" },
        new("requests-none", Founder, "/cases/{case}/requests") { Case = "submitted" },
        new("workspace", Founder, "/cases/{case}/workspace") { Case = "accepted" },
        new("mentor", Founder, "/cases/{case}/mentor") { Case = "accepted" },
        new("results", Founder, "/cases/{case}/results") { Case = "completed" },
        new("results-none", Founder, "/cases/{case}/results") { Case = "submitted" },
        new("looks", Founder, "/cases/{case}/looks") { Case = "looked", Then = (visitor, _) => visitor.SeesTextAsync(visitor.Words["founder:looks.parts.export"]) },
        new("looks-none", Founder, "/cases/{case}/looks") { Case = "suspended" },
        new("notice", Founder, "/cases/{case}") { Case = "completed", Then = OpenNoticeAsync },
        new("me", Founder, "/me"),
    ];

    private static IEnumerable<PageState> Officers() =>
    [
        new("worklist", CaseMaker.Window, "/officer/cases") { Case = "submitted" },
        new("worklist-nothing-found", CaseMaker.Window, "/officer/cases?q=0000000"),
        new("worklist-supervisor", "supervisor-yancheng", "/officer/cases") { Case = "accepted" },
        new("desk-window", CaseMaker.Window, "/officer/cases/{case}") { Case = "submitted" },
        new("desk-form", CaseMaker.Window, "/officer/cases/{case}?tab=form") { Case = "submitted" },
        new("desk-journal", CaseMaker.Window, "/officer/cases/{case}?tab=journal") { Case = "submitted" },
        new("desk-supplement", CaseMaker.Window, "/officer/cases/{case}") { Case = "submitted", Then = (visitor, _) => new OfficerDesk(visitor).BeginAsync("requestSupplement") },
        new("desk-deficiency", CaseMaker.Window, "/officer/cases/{case}") { Case = "submitted", Then = (visitor, _) => new OfficerDesk(visitor).BeginAsync("acceptWithDeficiency") },
        new("desk-refusal", CaseMaker.Window, "/officer/cases/{case}") { Case = "submitted", Then = (visitor, _) => new OfficerDesk(visitor).BeginAsync("refuseAcceptance") },
        new("desk-step", CaseMaker.Desk("registration"), "/officer/cases/{case}?step=registration") { Case = "accepted" },
        new("desk-approval", CaseMaker.Desk("registration"), "/officer/cases/{case}?step=registration") { Case = "accepted", Then = (visitor, _) => new OfficerDesk(visitor).BeginAsync("approve") },
        new("desk-outcome", CaseMaker.Desk("registration"), "/officer/cases/{case}?step=registration") { Case = "completed" },
        new("desk-conflict", CaseMaker.Window, "/officer/cases/{case}") { Case = "submitted", UsesCaseUp = true, Then = BeOvertakenAsync },
    ];

    private static IEnumerable<PageState> Auditors() =>
    [
        new("audit-cases", CaseMaker.Auditor, "/audit/cases") { Case = "completed" },
        new("audit-nothing-found", CaseMaker.Auditor, "/audit/cases?q=0000000"),
        new("audit-journal", CaseMaker.Auditor, "/audit/cases/{case}") { Case = "completed" },
        new("audit-table", CaseMaker.Auditor, "/audit/cases/{case}?form=table") { Case = "completed" },
        new("audit-replay", CaseMaker.Auditor, "/audit/cases/{case}?at=9&as=founder&purpose=complaint") { Case = "askedByTheWindow", Then = SeeReplayAsync },
        new("audit-replay-step", CaseMaker.Auditor, "/audit/cases/{case}?at=16&as=officer") { Case = "completed", Then = SeeReplayAsync },
        new("audit-no-record", CaseMaker.Auditor, "/audit/cases/{case}?at=9999&show=rejected") { Case = "submitted" },
        new("audit-failed", CaseMaker.Auditor, "/audit/cases/{case}") { Case = "submitted", Before = page => page.RouteAsync("**/api/audit/cases/*/verify", FailVerificationAsync) },
        new("audit-export", CaseMaker.Auditor, "/audit/cases/{case}") { Case = "completed", Then = (visitor, _) => new AuditDesk(visitor).ExportAsync() },
        new("audit-proof", CaseMaker.Auditor, "/audit/cases/{case}?form=table") { Case = "submitted", Then = (visitor, _) => visitor.Page.Locator(".audit-proof summary").First.ClickAsync() },
        new("administration", CaseMaker.Administrator, "/administration?city=yancheng"),
    ];

    private static IEnumerable<PageState> Broken() =>
    [
        new("not-found", null, "/nowhere"),
        new("other-role", Founder, "/administration"),
        new("case-gone", Founder, "/cases/00000000000000000000000000000000"),
        new("desk-gone", CaseMaker.Window, "/officer/cases/00000000000000000000000000000000"),
        new("audit-gone", CaseMaker.Auditor, "/audit/cases/00000000000000000000000000000000"),
        new("offline", Founder, "/cases") { Then = GoOfflineAsync },
    ];

    private static Task SeeReplayAsync(Visitor visitor, SiteFixture site) =>
        Visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = visitor.Words["audit:machine.title"] }));

    /// <summary>What the service would answer had somebody changed an entry in the store.</summary>
    private static Task FailVerificationAsync(IRoute route) => route.FulfillAsync(new()
    {
        ContentType = "application/json",
        Body = """
            {"caseId":null,"at":"2026-11-22T04:00:00+00:00","outcome":"failed","verdicts":[
              {"check":"chain","outcome":"failed","evidence":{"entries":"9"},"inconsistencies":[
                {"caseId":null,"row":"journal:000000000003","sequence":3,"what":"The entry is not what its hash says.",
                 "expected":"sha256:1f0c1f0c1f0c1f0c1f0c1f0c1f0c1f0c1f0c1f0c1f0c1f0c1f0c1f0c1f0c1f0c","found":"sha256:2e1d2e1d2e1d2e1d2e1d2e1d2e1d2e1d2e1d2e1d2e1d2e1d2e1d2e1d2e1d2e1d"},
                {"caseId":null,"row":"case","sequence":null,"what":"The head is another.","expected":null,"found":null}]},
              {"check":"seals","outcome":"passed","evidence":{"rows":"12"},"inconsistencies":[]},
              {"check":"inclusion","outcome":"notCovered","evidence":{"leaves":"0"},"inconsistencies":[]}]}
            """,
    });

    private static async Task EmptyAndGoOnAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Field("apply:field.nameZh.label").FillAsync("");
        await visitor.Field("apply:field.mobile.label").FillAsync("12");
        await visitor.Button("apply:goOn").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words.Of("apply:faults", ("count", 2)));
    }

    private static async Task ChooseWrongFileAsync(Visitor visitor, SiteFixture site)
    {
        var file = new FilePayload { Name = "说明.txt", MimeType = "text/plain", Buffer = "说明"u8.ToArray() };
        await new Materials(visitor).ChooseAsync("IdentityProof", "founder:upload.choose", file);
        await visitor.SeesTextAsync(visitor.Words.Of("founder:upload.fault.type", ("name", file.Name)));
    }

    private static async Task OpenDialogAsync(Visitor visitor, ILocator button)
    {
        await button.ClickAsync();
        await Visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Dialog));
    }

    private static async Task OpenNoticeAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Page.GetByRole(AriaRole.Region, new() { Name = visitor.Words["founder:inbox.title"] }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Visitor.SeesAsync(visitor.Button("founder:notice.print"));
    }

    /// <summary>Another clerk accepts while this one is about to.</summary>
    private static async Task BeOvertakenAsync(Visitor visitor, SiteFixture site)
    {
        await new OfficerDesk(visitor).BeginAsync("accept");
        var caseId = new Uri(visitor.Page.Url).Segments[^1];
        await site.Cases.Api.PostAsync(CaseMaker.Window, $"/api/cases/{caseId}/triggers/accept");
        await visitor.SeesTextAsync(visitor.Words["officer:conflict.title"]);
    }

    private static async Task GoOfflineAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.SeesTextAsync(visitor.Words["common:shell.offline"]);
    }
}
