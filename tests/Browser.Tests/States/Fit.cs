using Microsoft.Playwright;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Whether all of a page can be read: nothing to scroll sideways for, no text cut off.</summary>
internal static class Fit
{
    private const string Look = """
        () => {
            const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
            const hidden = (style) => ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
            const cut = [...document.body.querySelectorAll('*')].filter((element) => {
                const style = getComputedStyle(element);
                const isShown = element.checkVisibility() && element.innerText?.trim() && !element.closest('.visually-hidden, .skip-link, [aria-hidden="true"]');
                return isShown && hidden(style) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
            });
            const name = (element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${element.innerText.trim().slice(0, 40)}"`;
            return [...(wide > 0 ? [`the page is ${wide} px too wide`] : []), ...cut.map((element) => `cut: ${name(element)}`)];
        }
        """;

    /// <summary>What does not fit.</summary>
    public static Task<string[]> FaultsAsync(IPage page) => page.EvaluateAsync<string[]>(Look);
}
