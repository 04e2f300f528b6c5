using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>The auditors' search through all journals, and their samples.</summary>
internal static class AuditSearchStates
{
    private const string Lost = "00000000000000000000000000000abc";

    public static IReadOnlyList<PageState> All { get; } =
    [
        Of("audit-entries-start", "/audit/entries"),
        Of("audit-entries", $"/audit/entries?desk=window&officer={CaseMaker.Window}&purpose=complaint") with { Case = "completed", Then = SeesEntriesAsync },
        Of("audit-entries-quick", "/audit/entries?outlier=quickDecision&seconds=999999") with { Case = "completed", Then = SeesEntriesAsync },
        Of("audit-entries-nothing-found", "/audit/entries?from=2001-01-01&to=2001-01-02") with { Then = (visitor, _) => visitor.SeesTextAsync(visitor.Words["audit:entries.nothingFound"]) },
        Of("audit-entries-faults", "/audit/entries") with { Then = AskForAPersonAsync },
        Of("audit-entries-unreadable", "/audit/entries?outlier=afterHours") with { Before = page => page.RouteAsync("**/api/audit/entries?**", AnswerPartlyAsync), Then = SeesLostAsync },
        Of("audit-sample-start", "/audit/sample"),
        Of("audit-sample", "/audit/sample?seed=audit-12&size=5") with { Before = page => page.RouteAsync("**/api/audit/sample?**", DrawAsync), Then = SeesLostAsync },
        Of("audit-sample-faults", "/audit/sample") with { Then = DrawNothingAsync },
    ];

    private static PageState Of(string name, string path) => new(name, CaseMaker.Auditor, path);

    private static Task SeesEntriesAsync(Visitor visitor, SiteFixture site) =>
        Visitor.SeesAsync(visitor.Page.Locator(".audit-number").First);

    /// <summary>A number that names a person is refused where it is written, and never comes into the address.</summary>
    private static async Task AskForAPersonAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Field("audit:entries.field.founder").FillAsync("11010519491231002X");
        await visitor.Field("audit:entries.field.from").FillAsync("2026-11-22");
        await visitor.Field("audit:entries.field.to").FillAsync("2026-11-21");
        await visitor.Button("audit:cases.search").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words.Of("audit:entries.faults", ("count", 2)));
        Assert.EndsWith("/audit/entries", visitor.Page.Url, StringComparison.Ordinal);
    }

    private static async Task DrawNothingAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Field("audit:sample.field.size").FillAsync("1001");
        await visitor.Button("audit:sample.draw").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words.Of("audit:entries.faults", ("count", 2)));
    }

    private static Task SeesLostAsync(Visitor visitor, SiteFixture site) =>
        Visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = Lost }));

    /// <summary>What the service would answer had somebody spoiled the rows of a case: some cases are left to search.</summary>
    private static Task AnswerPartlyAsync(IRoute route) =>
        route.FulfillAsync(new() { ContentType = "application/json", Body = $$"""{"items":[],"nextCursor":"{{Lost}}","unreadable":["{{Lost}}"]}""" });

    /// <summary>Cases that a checkpoint covers already.</summary>
    private static Task DrawAsync(IRoute route) =>
        route.FulfillAsync(new() { ContentType = "application/json", Body = $$"""{"items":["{{Lost}}","0123456789abcdef0123456789abcdef"],"nextCursor":null}""" });
}
