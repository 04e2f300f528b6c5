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
    public async Task<IDownload> ExportAsync(Keyboard? keys = null)
    {
        var button = visitor.Button("audit:export.button");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => keys is null ? button.ClickAsync() : keys.PressAsync(button));
        await visitor.SeesTextAsync(visitor.Words["audit:export.sound"]);
        return download;
    }

    /// <summary>Sees what the browser computed of an exported archive, and beside it what the service says of the same.</summary>
    /// <param name="check">As the texts call it.</param>
    /// <param name="here">What the browser found.</param>
    /// <param name="service">The service's word.</param>
    public async Task SeesRecomputedAsync(string check, string here, string service)
    {
        var name = visitor.Words[$"audit:export.check.{check}"];
        var cells = Part("audit:export.title").GetByRole(AriaRole.Row).Filter(new() { Has = visitor.Page.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) }).GetByRole(AriaRole.Cell);
        await Assertions.Expect(cells).ToHaveCountAsync(2);
        await Assertions.Expect(cells.First).ToContainTextAsync(here);
        await Assertions.Expect(cells.Last).ToHaveTextAsync(service);
    }

    public Task SeesWholeChainAsync(int last) => visitor.SeesTextAsync(visitor.Words.Of("audit:chain.whole", ("last", last)));
}
