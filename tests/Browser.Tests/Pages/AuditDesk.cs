using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>The auditors' search and the journal of a case.</summary>
internal sealed class AuditDesk(Visitor visitor)
{
    /// <summary>Finds the case by its number, as an auditor does who has it on paper.</summary>
    public async Task FindAsync(string caseNumber)
    {
        await visitor.GoAsync("/audit/cases");
        await visitor.Field("audit:cases.q").FillAsync(caseNumber);
        await visitor.Button("audit:cases.search").ClickAsync();
        await visitor.IsAtAsync($@"/audit/cases\?q={caseNumber}");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = caseNumber, Exact = true }).ClickAsync();
        await visitor.SeesHeadingAsync("audit:journal.titleOf", ("number", caseNumber));
    }

    /// <summary>Searches all journals for what an account at the window asked founders for.</summary>
    public async Task SearchSupplementsOfAsync(string officer)
    {
        await visitor.GoAsync("/audit/entries");
        await visitor.Field("audit:entries.field.desk").SelectOptionAsync("window");
        await visitor.Field("audit:entries.field.outcome").SelectOptionAsync("awaitingSupplement");
        await visitor.Field("audit:entries.field.officer").FillAsync(officer);
        await visitor.Button("audit:cases.search").ClickAsync();
        await visitor.IsAtAsync($@"/audit/entries\?officer={officer}&desk=window&outcome=awaitingSupplement");
    }

    /// <summary>The link of a found entry.</summary>
    public ILocator FoundEntry(string caseId, int sequence) => visitor.Page.Locator($"a[href^='/audit/cases/{caseId}?at={sequence}&']");

    /// <summary>The rows of the journal as they stand in the table, the heading left out.</summary>
    public async Task<IReadOnlyList<string>> ReadJournalAsync()
    {
        await visitor.Button("audit:timeline.forms.table").ClickAsync();
        var table = visitor.Page.GetByRole(AriaRole.Table, new() { Name = visitor.Words["audit:journal.title"] });
        await Visitor.SeesAsync(table);
        return [.. (await table.GetByRole(AriaRole.Row).AllInnerTextsAsync()).Skip(1)];
    }

    /// <summary>The slider over the records.</summary>
    public ILocator Slider => visitor.Page.GetByRole(AriaRole.Slider, new() { Name = visitor.Words["audit:replay.slider"] });

    public ILocator Part(string key) => visitor.Page.GetByRole(AriaRole.Region, new() { Name = visitor.Words[key] });

    /// <summary>Sees the case as it stood after an entry, however long the program takes to run again.</summary>
    public Task SeesCaseAfterAsync(int sequence, int of) =>
        visitor.SeesTextAsync(visitor.Words.Of("audit:replay.after", ("sequence", sequence), ("of", of)));

    /// <summary>Exports the archive, and sees that what the browser computes over it agrees.</summary>
    public async Task<IDownload> ExportAsync()
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Button("audit:export.button").ClickAsync());
        await visitor.SeesTextAsync(visitor.Words["audit:export.sound"]);
        return download;
    }

    public Task SeesWholeChainAsync(int last) => visitor.SeesTextAsync(visitor.Words.Of("audit:chain.whole", ("last", last)));
}
