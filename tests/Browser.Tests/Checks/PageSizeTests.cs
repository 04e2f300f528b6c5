using System.Text.RegularExpressions;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;
using OpcOnboarding.Browser.Tests.States;

namespace OpcOnboarding.Browser.Tests.Checks;

/// <summary>
/// What a browser loads at a first visit, in bytes of gzip, against the budget (1 KB is 1024 bytes). Exact: the sizes of the files that the
/// build has written, and which of them a page asks for.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed partial class PageSizeTests(SiteFixture site)
{
    private const int KB = 1024;
    private const int Entry = 180 * KB;
    private const int Public = 260 * KB;
    private const int Staff = 300 * KB;
    private const int Styles = 10 * KB;

    /// <summary>Every route once.</summary>
    public static TheoryData<string> Routes =>
    [
        "start", "guide-answered", "steps", "step-registration", "sign-in",
        "cases", "case-completed", "apply", "apply-check", "apply-done", "materials-draft", "requests-window", "workspace", "mentor", "results", "looks", "notice", "me",
        "worklist", "desk-window", "audit-cases", "audit-journal", "audit-replay", "audit-export", "audit-entries", "audit-sample", "administration",
        "finder-answered", "vouchers", "voucher", "voucher-check", "desk-claims", "desk-claim", "desk-accounts",
        "entitlements", "desk-place", "occupancy", "desk-window-en", "desk-place-en",
    ];

    [Fact]
    public void Entry_AsThePageNamesIt_IsWithinItsBudget()
    {
        var scripts = Named().Where(file => file.EndsWith(".js", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(scripts);
        Assert.InRange(scripts.Sum(SizeOf), 1, Entry);
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task FirstVisit_OfEachRoute_IsWithinItsBudget(string name)
    {
        var state = PageStates.Named(name);
        var loaded = await LoadedAsync(state);
        var budget = state.Path.StartsWith("/officer", StringComparison.Ordinal) || state.Path.StartsWith("/a", StringComparison.Ordinal) ? Staff : Public;
        var styles = loaded.Where(file => file.EndsWith(".css", StringComparison.Ordinal)).ToList();

        Assert.Subset(loaded, Named().ToHashSet());
        Assert.True(loaded.Sum(SizeOf) <= budget, $"{name}: {loaded.Sum(SizeOf)} of {budget} bytes: {string.Join(", ", loaded.Select(file => $"{file} {SizeOf(file)}"))}");
        Assert.InRange(styles.Sum(SizeOf), 0, Styles);
    }

    /// <summary>The files that the page itself names.</summary>
    private static IEnumerable<string> Named() =>
        NamedAsset().Matches(File.ReadAllText(Path.Combine(Repository.Pages, "index.html"))).Select(match => match.Value).Distinct();

    private static long SizeOf(string asset)
    {
        var file = new FileInfo($"{Repository.Pages}{asset}.gz");
        return file.Exists ? file.Length : new FileInfo($"{Repository.Pages}{asset}").Length;
    }

    private async Task<HashSet<string>> LoadedAsync(PageState state)
    {
        var loaded = new HashSet<string>();
        await using var visitor = await Shown.OpenAsync(site, state, Screen.Phone, page => page.Response += (_, response) =>
        {
            var path = new Uri(response.Url).AbsolutePath;
            if (path.StartsWith("/assets/", StringComparison.Ordinal))
            {
                loaded.Add(path);
            }
        });
        await visitor.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.Load);
        return loaded;
    }

    [GeneratedRegex("/assets/[^\"]+")]
    private static partial Regex NamedAsset();
}
