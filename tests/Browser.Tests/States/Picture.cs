using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Writes a page's picture, for people to look at.</summary>
internal static class Picture
{
    public static async Task TakeAsync(IPage page, string name, Screen screen)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.TestResults, "screenshots"));
        // A dialog covers what is in sight, not the whole.
        var isCovered = await page.GetByRole(AriaRole.Dialog).Locator("visible=true").CountAsync() > 0;
        var file = Path.Combine(folder.FullName, $"{name}-{page.ViewportSize!.Width}.png");
        await page.ScreenshotAsync(new() { Path = file, FullPage = !isCovered });
        Assert.True(new FileInfo(file).Length > 0, $"{screen}: the picture of {name} is empty.");
    }
}
