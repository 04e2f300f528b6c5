using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>The looks at pages see what is wrong: otherwise finding nothing would say nothing.</summary>
[Collection(SiteCollection.Name)]
public sealed class LooksThemselvesTests(SiteFixture site)
{
    [Fact]
    public async Task Axe_AFieldWithoutALabel_AndPaleText_AreFound()
    {
        await using var visitor = await Shown.OpenAsync(site, PageStates.Named("start"), Screen.Phone);
        await AppendAsync(visitor, "<input type=\"text\"><p id=\"pale\">0123456789</p>");
        await visitor.Page.Locator("#pale").EvaluateAsync("text => text.style.color = '#ddd'");

        var violations = await Axe.ViolationsAsync(visitor.Page);

        Assert.Contains(violations, violation => violation.StartsWith("label", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("color-contrast", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fit_TextThatIsCut_AndAPageThatIsTooWide_AreFound()
    {
        await using var visitor = await Shown.OpenAsync(site, PageStates.Named("start"), Screen.Narrow);
        await AppendAsync(visitor, "<p id=\"cut\">一二三四五六七八九十</p><p id=\"wide\">一</p>");
        await visitor.Page.Locator("#cut").EvaluateAsync("text => Object.assign(text.style, { width: '3em', overflow: 'hidden', whiteSpace: 'nowrap' })");
        await visitor.Page.Locator("#wide").EvaluateAsync("text => text.style.width = '900px'");

        var faults = await Fit.FaultsAsync(visitor.Page);

        Assert.Contains(faults, fault => fault.StartsWith("cut: p", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("too wide", StringComparison.Ordinal));
    }

    private static async Task AppendAsync(Visitor visitor, string markup) =>
        await visitor.Page.Locator("main").EvaluateAsync("(main, markup) => main.insertAdjacentHTML('beforeend', markup)", markup);
}
