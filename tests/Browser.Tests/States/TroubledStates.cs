using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Pages whose service is slow, fails, does not know the reader any more, or has been released anew.</summary>
internal static class TroubledStates
{
    private const string OfService = "**/api/**";
    private const string Refused = """{"type":"about:blank","title":"请重新登录","status":401,"code":"tokenExpired","traceId":"0af7651916cd43dd8448eb211c80319c"}""";

    private static readonly (string Name, string Subject, string Path)[] s_pages =
    [
        ("cases", CaseMaker.Founder, "/cases"),
        ("case", CaseMaker.Founder, "/cases/{case}"),
        ("apply", CaseMaker.Founder, "/cases/{case}/apply"),
        ("worklist", CaseMaker.Window, "/officer/cases"),
        ("desk", CaseMaker.Window, "/officer/cases/{case}"),
        ("journal", CaseMaker.Auditor, "/audit/cases/{case}"),
        ("audit-entries", CaseMaker.Auditor, "/audit/entries?desk=window"),
    ];

    public static IReadOnlyList<PageState> All { get; } =
    [
        .. s_pages.Select(page => Of("loading", page) with { Waits = true, Before = shown => shown.RouteAsync(OfService, Answers.Never) }),
        .. s_pages.Select(page => Of("failed", page) with { Before = shown => shown.RouteAsync(OfService, Answers.Failure), Then = SeesProblemAsync }),
        Of("unreachable", s_pages[1]) with { Before = shown => shown.RouteAsync(OfService, route => route.AbortAsync()), Waits = true, Then = SeesProblemAsync },
        Of("expired", s_pages[1]) with { Before = shown => shown.RouteAsync("**/api/cases/**", Answers.With(401, Refused)), Then = (visitor, _) => visitor.SeesTextAsync(visitor.Words["common:signIn.again"]) },
        Of("new-release", s_pages[1]) with { Then = MeetNewReleaseAsync },
    ];

    private static PageState Of(string trouble, (string Name, string Subject, string Path) page) =>
        new($"{trouble}-{page.Name}", page.Subject, page.Path) { Case = page.Path.Contains("{case}", StringComparison.Ordinal) ? "submitted" : null };

    private static async Task SeesProblemAsync(Visitor visitor, SiteFixture site) => await Visitor.SeesAsync(visitor.Page.Locator(".problem-box").First);

    /// <summary>The tab is older than the files that it asks for, and was loaded anew for that a moment ago.</summary>
    private static async Task MeetNewReleaseAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Page.EvaluateAsync("sessionStorage.setItem('opc.reloadedAt', String(Date.now()))");
        await visitor.Page.RouteAsync("**/assets/MaterialsPage-*.js", route => route.FulfillAsync(new() { Status = 404 }));
        await visitor.Link("founder:links.materials").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["common:problem.newRelease"]);
    }
}
