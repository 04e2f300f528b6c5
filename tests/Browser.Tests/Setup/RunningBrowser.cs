using Microsoft.Playwright;

namespace OpcOnboarding.Browser.Tests.Setup;

/// <summary>The one browser of a class of tests; everybody gets a context of their own in it.</summary>
public sealed class RunningBrowser : IAsyncDisposable
{
    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;

    private RunningBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<RunningBrowser> StartAsync()
    {
        var path = await new BrowserSetup(new ThisMachine()).EnsureAsync();
        var playwright = await Playwright.CreateAsync();
        var options = new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = s_arguments };
        return new RunningBrowser(playwright, await playwright.Chromium.LaunchAsync(options));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
