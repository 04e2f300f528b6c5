using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Every page state at 390 and 1280 px: axe finds nothing, nothing is cut, and its picture is kept among the test results.</summary>
[Collection(SiteCollection.Name)]
public sealed class PageStateTests(SiteFixture site)
{
    /// <summary>One state alone: <c>--filter-trait "state=guide"</c>.</summary>
    private const string Trait = "state";

    public static IEnumerable<TheoryDataRow<string, Screen>> Looks =>
        PageStates.All.SelectMany(state => new[] { Screen.Phone, Screen.Desk }.Select(screen => new TheoryDataRow<string, Screen>(state.Name, screen).WithTrait(Trait, state.Name)));

    [Theory, MemberData(nameof(Looks))]
    public async Task Page_BreaksNoRule_AndFits(string name, Screen screen)
    {
        await using var visitor = await Shown.OpenAsync(site, PageStates.Named(name), screen);
        await StickyBars.ReleaseAsync(visitor.Page);
        await StandsStillAsync(visitor.Page);
        var violations = await Axe.ViolationsAsync(visitor.Page);
        var unfit = await Fit.FaultsAsync(visitor.Page);
        await Picture.TakeAsync(visitor.Page, name, screen);
        var lost = screen == Screen.Phone ? await LostWhenTightAsync(visitor.Page) : [];

        Findings.None([.. violations, .. unfit, .. lost, .. visitor.Faults]);
    }

    /// <summary>The same opening at 320 px, and with text twice as large: an opening costs more than all that is asked of it.</summary>
    private static async Task<IReadOnlyList<string>> LostWhenTightAsync(IPage page)
    {
        await page.SetViewportSizeAsync(320, 640);
        await LaidOutAsync(page);
        var narrow = await Fit.FaultsAsync(page);
        await page.SetViewportSizeAsync(390, 844);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await LaidOutAsync(page);
        var large = await Fit.FaultsAsync(page);
        return [.. narrow.Select(fault => $"at 320 px: {fault}"), .. large.Select(fault => $"text twice as large: {fault}")];
    }

    /// <summary>Waits until nothing has grown for twenty frames: what comes late moves the rest, and axe would measure it on the way.</summary>
    private static async Task StandsStillAsync(IPage page) => await page.EvaluateAsync("""
        () => new Promise((still) => {
            let [height, frames] = [0, 0];
            const look = () => {
                const now = document.documentElement.scrollHeight;
                [height, frames] = now === height ? [height, frames + 1] : [now, 0];
                return frames >= 20 ? still() : requestAnimationFrame(look);
            };
            look();
        })
        """);

    /// <summary>Pages that draw something else at another width do so by the second frame.</summary>
    private static async Task LaidOutAsync(IPage page) =>
        await page.EvaluateAsync("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
}
