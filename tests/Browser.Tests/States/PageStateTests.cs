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

    public static IEnumerable<TheoryDataRow<string>> Names => PageStates.All.Select(state => new TheoryDataRow<string>(state.Name).WithTrait(Trait, state.Name));

    [Theory, MemberData(nameof(Looks))]
    public async Task Page_BreaksNoRule_AndFits(string name, Screen screen)
    {
        await using var visitor = await Shown.OpenAsync(site, PageStates.Named(name), screen);
        var violations = await Axe.ViolationsAsync(visitor.Page);
        var unfit = await Fit.FaultsAsync(visitor.Page);
        await Picture.TakeAsync(visitor.Page, name, screen);

        Findings.None([.. violations, .. unfit, .. visitor.Faults]);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Page_At320_AndWithTextTwiceAsLarge_LosesNothing(string name)
    {
        await using var visitor = await Shown.OpenAsync(site, PageStates.Named(name), Screen.Narrow);
        Findings.None(await Fit.FaultsAsync(visitor.Page));

        await visitor.Page.SetViewportSizeAsync(390, 844);
        await visitor.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

        Findings.None(await Fit.FaultsAsync(visitor.Page));
    }
}
