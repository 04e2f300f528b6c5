using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Brings a page into a state before a screen.</summary>
internal static class Shown
{
    /// <param name="site">The service and the browser.</param>
    /// <param name="state">Page and state.</param>
    /// <param name="screen">What it is looked at with.</param>
    /// <param name="watch">Called before anything is loaded.</param>
    public static async Task<Visitor> OpenAsync(SiteFixture site, PageState state, Screen screen, Action<IPage>? watch = null)
    {
        var caseId = state switch
        {
            { Case: null } => "",
            { UsesCaseUp: true } => await MadeCases.MakeAsync(site.Cases, state.Case),
            _ => await MadeCases.GetAsync(site.Cases, state.Case),
        };
        var visitor = await site.OpenAsync(screen, state.Subject, state.Language);
        watch?.Invoke(visitor.Page);
        await state.Before(visitor.Page);
        await visitor.GoAsync(state.Path.Replace("{case}", caseId, StringComparison.Ordinal));
        await Visitor.SeesAsync(visitor.Page.Locator("h1"));
        var loading = visitor.Page.Locator(".loading, .loading-line").First;
        await (state.Waits ? Visitor.SeesAsync(loading) : Assertions.Expect(loading).ToBeHiddenAsync());
        await state.Then(visitor, site);
        return visitor;
    }
}
