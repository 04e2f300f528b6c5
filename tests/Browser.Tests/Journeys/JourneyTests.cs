using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;
using OpcOnboarding.Browser.Tests.States;

namespace OpcOnboarding.Browser.Tests.Journeys;

/// <summary>
/// One case from the first question to the end, in the pages only: a founder at a phone, the window, the desks, an auditor, each
/// in a browser context of their own.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class JourneyTests(SiteFixture site)
{
    private const string Founder = "founder-lin";

    [Fact]
    public async Task AFounderIsOnboarded_AndAnAuditorReadsHow()
    {
        await using var founder = await site.OpenAsync(Screen.Phone);
        var caseId = await ApplyAsync(founder);
        var page = new FounderCase(founder, caseId);
        var number = (await site.Cases.Api.GetAsync(CaseMaker.Auditor, $"/api/cases/{caseId}")).GetProperty("caseNumber").GetString()!;
        await page.OpenAsync();
        await MarkAsync(founder);

        await AtDeskAsync(CaseMaker.Window, number, desk => desk.ActAsync("accept"));
        await page.SeesStepsDoneAsync(0, 6);
        await AtDeskAsync(CaseMaker.Desk("registration"), number, desk => desk.AskForAsync("Articles", "第 3 页没有签名，请签名后重新上传"));
        await page.SeesNextAsync(founder.Words.Of("founder:next.answer.oneMaterial", ("name", founder.Words["materials:name.Articles"])));
        await AssertSamePageAsync(founder);

        await AnswerAsync(founder, page);
        await page.SkipAsync("vouchers");
        await page.SeesSaidAsync("skip");
        await page.ChooseAnotherAsync("founder:row.chooseUnit");
        await page.ChooseAnotherAsync("founder:row.chooseMentor");
        await page.OpenAsync();
        await ApproveAsync(page, number, "registration", "bankAccount", "taxSetup", "workspace", "mentorPairing");
        await ReadResultsAsync(founder);
        await AuditAsync(caseId, number);

        Assert.Equal("completed", await site.Cases.StateAsync(caseId));
        Findings.None(founder.Faults);
    }

    private async Task<string> ApplyAsync(Visitor founder)
    {
        await founder.GoAsync("/");
        await founder.Link("guide:home.guide").ClickAsync();
        var guide = new Guide(founder);
        await guide.AnswerAsync("盐城市", "亭湖区");
        var caseId = await guide.BeginAsync(Founder);
        var form = new ApplicationForm(founder);
        await form.FillAsync();
        await form.GoOnAsync();
        await form.ToMissingMaterialAsync("IdentityProof");
        await UploadAsync(founder);
        await form.PromiseAndSubmitAsync();
        await form.SeesReceiptAsync();
        Assert.Equal("submitted", await site.Cases.StateAsync(caseId));
        return caseId;
    }

    private static async Task UploadAsync(Visitor founder)
    {
        var browser = founder.Page.Context.Browser!;
        var materials = new Materials(founder);
        await materials.UploadAsync("IdentityProof", await RealFiles.PngAsync(browser, "身份证明"));
        await materials.UploadAsync("DomicileProof", await RealFiles.PdfAsync(browser, "住所使用证明"));
        await materials.UploadAsync("Articles", await RealFiles.PdfAsync(browser, "公司章程"));
        await materials.ToCheckAsync();
    }

    private static async Task AnswerAsync(Visitor founder, FounderCase page)
    {
        await page.AnswerAsync();
        await new Materials(founder).UploadNewVersionAsync("Articles", await RealFiles.PdfAsync(founder.Page.Context.Browser!, "公司章程（已签名）"));
        await page.SendAnswerAsync("registration");
        await page.SeesSaidAsync("supply");
    }

    /// <summary>Each desk approves; the founder's open page says so by itself.</summary>
    private async Task ApproveAsync(FounderCase page, string number, params string[] steps)
    {
        for (var at = 0; at < steps.Length; at++)
        {
            await AtDeskAsync(CaseMaker.Desk(steps[at]), number, desk => desk.ActAsync("approve"));
            await page.SeesStepsDoneAsync(at + 1, steps.Length);
        }
    }

    private static async Task ReadResultsAsync(Visitor founder)
    {
        await founder.Link("founder:next.results.button").ClickAsync();
        await founder.SeesHeadingAsync("founder:results.title");
        foreach (var result in new[] { "registration", "bankAccount", "taxSetup", "workspace", "mentorPairing" })
        {
            await Visitor.SeesAsync(founder.Page.GetByRole(AriaRole.Heading, new() { Name = founder.Words[$"founder:results.of.{result}"] }));
        }
    }

    private async Task AuditAsync(string caseId, string number)
    {
        await using var auditor = await site.OpenAsync(Screen.Desk, CaseMaker.Auditor);
        var desk = new AuditDesk(auditor);
        await desk.FindAsync(number);
        var journal = await site.Cases.JournalAsync(caseId);
        await desk.SeesWholeChainAsync(journal.Count);
        var rows = await desk.ReadJournalAsync();

        Assert.Equal(journal.Count, rows.Count);
        AssertRow(rows, auditor.Words["states:trigger.submit"], Founder);
        AssertRow(rows, auditor.Words["states:trigger.accept"], CaseMaker.Window);
        AssertRow(rows, auditor.Words["states:trigger.requestSupplement"], CaseMaker.Desk("registration"));
        AssertRow(rows, auditor.Words["states:trigger.skip"], Founder);
        AssertRow(rows, auditor.Words["states:trigger.approve"], CaseMaker.Desk("mentorPairing"));
        Findings.None(auditor.Faults);
    }

    private static void AssertRow(IReadOnlyList<string> rows, string what, string who) =>
        Assert.Contains(rows, row => row.Contains(what, StringComparison.Ordinal) && row.Contains(who, StringComparison.Ordinal));

    private async Task AtDeskAsync(string officer, string number, Func<OfficerDesk, Task> act)
    {
        await using var visitor = await site.OpenAsync(Screen.Desk, officer);
        var desk = new OfficerDesk(visitor);
        await desk.OpenAsync(number);
        await act(desk);
        Findings.None(visitor.Faults);
    }

    /// <summary>Leaves a mark in the page that a reload would wipe off.</summary>
    private static async Task MarkAsync(Visitor visitor) => await visitor.Page.EvaluateAsync("window.stillTheSamePage = true");

    private static async Task AssertSamePageAsync(Visitor visitor) =>
        Assert.True(await visitor.Page.EvaluateAsync<bool>("window.stillTheSamePage === true"));
}
