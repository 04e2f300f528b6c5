using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>axe-core's rules for WCAG 2.2 A and AA, run in the page.</summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
            .flatMap((violation) => violation.nodes.map((node) => `${violation.id} :: ${node.target.join(' ')} :: ${node.html.slice(0, 160)} :: ${node.any.flatMap((check) => [check.message, ...check.relatedNodes.map((one) => one.html.slice(0, 120))]).join(' | ')}`))
        """;

    private static readonly Lazy<string> s_source = new(() => File.ReadAllText(Path.Combine(Repository.Web, "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What violates a rule: rule, element, markup.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(s_source.Value);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
