using Microsoft.Playwright;

namespace OpcOnboarding.Bench.Pages;

/// <summary>One first visit of a page.</summary>
/// <param name="LargestContentfulPaint">In milliseconds from the navigation's start.</param>
/// <param name="SlowestInteraction">The longest of three touches, from input to the next paint, in milliseconds, as the browser's event timing tells.</param>
internal sealed record Visit(double LargestContentfulPaint, double SlowestInteraction)
{
    // 1.6 Mbit/s down, 0.75 up, 150 ms: Lighthouse's "slow 4G".
    private static readonly Dictionary<string, object> s_slow4G = new()
    {
        ["offline"] = false,
        ["latency"] = 150,
        ["downloadThroughput"] = 1_600_000 / 8,
        ["uploadThroughput"] = 750_000 / 8,
    };

    private const string Observe = """
        window.measured = { paint: 0, input: 0 };
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.measured.paint = entry.startTime)))
            .observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
            if (entry.interactionId) window.measured.input = Math.max(window.measured.input, entry.duration);
        })).observe({ type: 'event', buffered: true, durationThreshold: 16 });
        """;

    public static async Task<Visit> MeasureAsync(IBrowser browser, SignedInVisitor visitor, MeasuredPage measured, int slowdown)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
            HasTouch = true,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        await context.AddInitScriptAsync(Observe);
        await context.AddInitScriptAsync(visitor.SessionScript(measured.Subject));
        var page = await context.NewPageAsync();
        var tools = await context.NewCDPSessionAsync(page);
        await tools.SendAsync("Network.emulateNetworkConditions", s_slow4G);
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = slowdown });
        await page.GotoAsync(visitor.AddressOf(measured.Path));
        await page.Locator(measured.Touched).First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
        // A paint ends to be a candidate with the first input, so it is read before the touch.
        var paint = await page.EvaluateAsync<double>("() => new Promise((tell) => requestAnimationFrame(() => setTimeout(() => tell(window.measured.paint), 1000)))");
        for (var touch = 0; touch < 3; touch++)
        {
            await page.Locator(measured.Touched).First.TapAsync();
            await page.EvaluateAsync("() => new Promise((tell) => setTimeout(tell, 500))");
        }

        return new Visit(paint, await page.EvaluateAsync<double>("() => window.measured.input"));
    }
}
