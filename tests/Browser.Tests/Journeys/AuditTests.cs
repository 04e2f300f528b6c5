using System.Security.Cryptography;
using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;
using OpcOnboarding.Browser.Tests.States;

namespace OpcOnboarding.Browser.Tests.Journeys;

/// <summary>An auditor who trusts nobody, in the pages only; what was looked at stands in the access log.</summary>
[Collection(SiteCollection.Name)]
public sealed class AuditTests(SiteFixture site)
{
    [Fact]
    public async Task Auditor_WithKeysOnly_FindsTheCase_Verifies_GoesToTheSupplement_SeesTheCaseThen_Exports_AndIsWrittenDown()
    {
        var caseId = await site.Cases.AskedByTheWindowAsync();
        var number = (await site.Cases.Api.GetAsync(CaseMaker.Auditor, $"/api/cases/{caseId}")).GetProperty("caseNumber").GetString()!;
        var journal = await site.Cases.JournalAsync(caseId);
        var asked = (int)journal.Single(entry => entry.GetProperty("trigger").GetString() == "requestSupplement").GetProperty("sequence").GetInt64();
        await using var auditor = await site.OpenAsync(Screen.Desk, CaseMaker.Auditor);
        var (desk, keys) = (new AuditDesk(auditor), new Keyboard(auditor));

        await FindAsync(auditor, keys, number);
        await VerifyAsync(auditor, desk, keys);
        await GoAsync(auditor, desk, keys, asked, journal.Count);
        await SeeAsync(auditor, desk, keys);
        await ExportAsync(auditor, desk, keys, journal.Count);
        var looks = await site.Cases.LooksAsync(caseId);
        await SeeWhoLookedAsync(caseId, asked);

        Assert.Equal($"{CaseMaker.Auditor} export complaint", looks[0]);
        Assert.Contains($"{CaseMaker.Auditor} replay.{asked} complaint", looks);
        Findings.None(auditor.Faults);
    }

    [Fact]
    public async Task Auditor_FindsWhatAnOfficerDid_AndSeesTheCaseAsItStoodThen()
    {
        var caseId = await site.Cases.AskedByTheWindowAsync();
        var journal = await site.Cases.JournalAsync(caseId);
        var asked = (int)journal.Single(entry => entry.GetProperty("trigger").GetString() == "requestSupplement").GetProperty("sequence").GetInt64();
        await using var auditor = await site.OpenAsync(Screen.Desk, CaseMaker.Auditor);
        var desk = new AuditDesk(auditor);

        await desk.SearchSupplementsOfAsync(CaseMaker.Window);
        await auditor.Field("audit:purpose.label").SelectOptionAsync("inspection");
        await desk.FoundEntry(caseId, asked).ClickAsync();
        await auditor.IsAtAsync($@"/audit/cases/{caseId}\?at={asked}&purpose=inspection");
        await desk.SeesCaseAfterAsync(asked, journal.Count);

        Assert.Contains($"{CaseMaker.Auditor} replay.{asked} inspection", await site.Cases.LooksAsync(caseId));
        Findings.None(auditor.Faults);
    }

    [Fact]
    public async Task Auditor_WhoseAnswersWereAlteredOnTheWay_IsToldThatThisBrowserComputesOtherwise()
    {
        var caseId = await site.Cases.AskedByTheWindowAsync();
        var entries = (await site.Cases.JournalAsync(caseId)).Count;
        await using var auditor = await site.OpenAsync(Screen.Desk, CaseMaker.Auditor);
        await auditor.Page.RouteAsync($"**/api/audit/cases/{caseId}/history**", AlteredOnTheWay.Journal);
        await auditor.Page.RouteAsync($"**/api/audit/cases/{caseId}/export**", AlteredOnTheWay.Archive(CaseMaker.Founder));
        var (desk, words) = (new AuditDesk(auditor), auditor.Words);

        await auditor.GoAsync($"/audit/cases/{caseId}");
        await auditor.SeesTextAsync(words.Of("audit:chain.broken", ("at", 2), ("before", 1)));
        await auditor.Button("audit:export.button").ClickAsync();
        await auditor.SeesTextAsync(words["audit:export.broken"]);

        // The service saw nothing of it: only what was computed here differs.
        await desk.SeesRecomputedAsync("chain", words.Of("audit:export.outcome.failed", ("count", entries)) + "1", words["audit:verify.word.passed"]);
        await Visitor.SeesAsync(desk.Part("audit:export.title").GetByText("journal.json", new() { Exact = true }));
        Findings.None(auditor.Faults);
    }

    /// <summary>Finds the case by its number, with keys alone.</summary>
    private static async Task FindAsync(Visitor auditor, Keyboard keys, string number)
    {
        await auditor.GoAsync("/audit/cases");
        await keys.TypeAsync(auditor.Field("audit:cases.q"), number);
        await keys.PressAsync(auditor.Button("audit:cases.search"));
        await auditor.IsAtAsync($@"/audit/cases\?q={number}");
        await keys.PressAsync(auditor.Page.GetByRole(AriaRole.Link, new() { Name = number, Exact = true }));
        await auditor.SeesHeadingAsync("audit:journal.titleOf", ("number", number));
    }

    /// <summary>Chooses the purpose and the record with keys alone.</summary>
    private static async Task GoAsync(Visitor auditor, AuditDesk desk, Keyboard keys, int asked, int last)
    {
        var then = desk.Part("audit:replay.title");
        await keys.ChooseAsync(then.GetByLabel(auditor.Words["audit:purpose.label"]), auditor.Words["audit:purpose.complaint"]);
        await keys.PressAsync(auditor.Button("audit:replay.start"));
        await desk.SeesCaseAfterAsync(last, last);
        await keys.ReachAsync(desk.Slider);
        for (var at = last; at > asked; at--)
        {
            await auditor.Page.Keyboard.PressAsync("ArrowLeft");
        }

        await desk.SeesCaseAfterAsync(asked, last);
        await Assertions.Expect(desk.Slider).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex(auditor.Words["states:trigger.requestSupplement"]));
    }

    /// <summary>The state changed from old to new, and each side saw it in its own words.</summary>
    private static async Task SeeAsync(Visitor auditor, AuditDesk desk, Keyboard keys)
    {
        var then = desk.Part("audit:replay.title");
        await Visitor.SeesAsync(then.Locator("del", new() { HasText = auditor.Words["states:case.auditor.submitted.name"] }));
        await Visitor.SeesAsync(then.Locator("ins", new() { HasText = auditor.Words["states:case.auditor.awaitingSupplement.name"] }));
        await keys.PressAsync(auditor.Button("audit:then.sides.founder"));
        await Visitor.SeesAsync(then.GetByText(auditor.Words["states:case.founder.awaitingSupplement.name"], new() { Exact = true }));
        await Assertions.Expect(then.Locator(".audit-state[aria-current]")).ToContainTextAsync(auditor.Words["states:case.auditor.awaitingSupplement.name"]);
        await Visitor.SeesAsync(then.GetByText(auditor.Words["states:trigger.resubmit"]).First);
    }

    /// <summary>Has the case verified once more.</summary>
    private static async Task VerifyAsync(Visitor auditor, AuditDesk desk, Keyboard keys)
    {
        await auditor.Page.RunAndWaitForResponseAsync(() => keys.PressAsync(auditor.Button("audit:verify.again")), answer => answer.Url.EndsWith("/verify", StringComparison.Ordinal) && answer.Ok);
        var verification = desk.Part("audit:verify.title");
        await Visitor.SeesAsync(verification.GetByText(auditor.Words["audit:verify.check.decisions.holds"]));
        await Visitor.SeesAsync(verification.GetByText(auditor.Words["audit:verify.check.chain.holds"]));
        await Assertions.Expect(verification.GetByText(auditor.Words["audit:verify.word.failed"], new() { Exact = true })).ToHaveCountAsync(0);
    }

    /// <summary>The file that was kept has the fingerprint that the page shows; what the browser computed stands beside the service's verdicts.</summary>
    private static async Task ExportAsync(Visitor auditor, AuditDesk desk, Keyboard keys, int entries)
    {
        var file = await (await desk.ExportAsync(keys)).PathAsync();
        await desk.SeesRecomputedAsync("chain", auditor.Words.Of("audit:export.outcome.passed", ("count", entries)), auditor.Words["audit:verify.word.passed"]);
        await desk.SeesRecomputedAsync("checkpoint", auditor.Words.Of("audit:export.outcome.passed", ("count", 1)), auditor.Words["audit:verify.word.passed"]);
        var fingerprint = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file)));
        await auditor.SeesTextAsync(fingerprint);
    }

    /// <summary>The founder is told who looked, at what, and why.</summary>
    private async Task SeeWhoLookedAsync(string caseId, int asked)
    {
        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder);
        await founder.GoAsync($"/cases/{caseId}");
        await founder.Link("founder:links.looks").ClickAsync();
        await founder.SeesHeadingAsync("founder:looks.title");
        await founder.SeesTextAsync(founder.Words["founder:looks.parts.export"]);
        await founder.SeesTextAsync(founder.Words.Of("founder:looks.replay", ("sequence", asked)));
        await founder.SeesTextAsync(founder.Words["founder:looks.purposes.complaint"]);
        Findings.None(founder.Faults);
    }
}
