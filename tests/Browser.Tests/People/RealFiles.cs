using Microsoft.Playwright;

namespace OpcOnboarding.Browser.Tests.People;

/// <summary>Files as people have them, made by the browser itself: a printed page, a picture of one.</summary>
internal static class RealFiles
{
    /// <summary>A page of paper as PDF.</summary>
    public static async Task<FilePayload> PdfAsync(IBrowser browser, string title) => await OnPaperAsync(browser, title, async paper =>
        new FilePayload { Name = $"{title}.pdf", MimeType = "application/pdf", Buffer = await paper.PdfAsync() });

    /// <summary>The same as a picture.</summary>
    public static async Task<FilePayload> PngAsync(IBrowser browser, string title) => await OnPaperAsync(browser, title, async paper =>
        new FilePayload { Name = $"{title}.png", MimeType = "image/png", Buffer = await paper.ScreenshotAsync() });

    /// <summary>A picture of noise, which can't be made smaller: more than a megabyte.</summary>
    public static async Task<FilePayload> LargePngAsync(IBrowser browser, string title) => await OnPaperAsync(browser, title, async paper =>
    {
        await paper.SetContentAsync("<canvas width=\"800\" height=\"800\"></canvas>");
        await paper.EvaluateAsync("""
            const context = document.querySelector('canvas').getContext('2d');
            const noise = context.createImageData(800, 800);
            for (let at = 0; at < noise.data.length; at += 65536) crypto.getRandomValues(noise.data.subarray(at, at + 65536));
            context.putImageData(noise, 0, 0);
            """);
        var picture = await paper.Locator("canvas").ScreenshotAsync();
        Assert.InRange(picture.Length, 1_000_000, 10_000_000);
        return new FilePayload { Name = $"{title}.png", MimeType = "image/png", Buffer = picture };
    });

    private static async Task<FilePayload> OnPaperAsync(IBrowser browser, string title, Func<IPage, Task<FilePayload>> take)
    {
        var paper = await browser.NewPageAsync();
        try
        {
            await paper.SetContentAsync($"<h1>{title}</h1>");
            return await take(paper);
        }
        finally
        {
            await paper.CloseAsync();
        }
    }
}
