using Microsoft.Playwright;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>
/// Bars that stay in sight while the page moves under them. A link half under one is a matter of scrolling, and axe would call it too small;
/// in a picture of the whole page they would stand in its middle.
/// </summary>
internal static class StickyBars
{
    private const string Release = """
        () => {
            for (const element of document.body.querySelectorAll('*')) {
                if (getComputedStyle(element).position === 'sticky' && !element.closest('dialog, [role=dialog]')) {
                    element.style.position = 'static';
                }
            }
        }
        """;

    /// <summary>Lets them move with the page.</summary>
    public static Task ReleaseAsync(IPage page) => page.EvaluateAsync(Release);
}
