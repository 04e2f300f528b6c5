namespace OpcOnboarding.Browser.Tests.Setup;

/// <summary>
/// Finds a Chromium or Chrome, or installs one: Debian's package as root, else Playwright's own. Without a browser, or without
/// a Chinese font, it fails with one sentence: a picture full of empty boxes would prove nothing.
/// </summary>
public sealed class BrowserSetup(ISetupMachine machine)
{
    private const string FontPackage = "fonts-noto-cjk";

    private static readonly string[] s_browsers =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Path of a browser that can show Chinese.</summary>
    /// <exception cref="BrowserMissingException">There is none and none could be installed; the message says what to do.</exception>
    public async Task<string> EnsureAsync()
    {
        var browser = machine.Find(s_browsers) ?? InstallPackage("chromium") ?? await machine.InstallPlaywrightChromiumAsync()
            ?? throw new BrowserMissingException("There is no Chromium or Chrome and none could be installed: install Chromium (on Debian: apt-get install chromium fonts-noto-cjk) and run the tests again.");
        EnsureFont();
        return browser;
    }

    private void EnsureFont()
    {
        if (machine.HasFontPackages && !HasChineseFont())
        {
            Install(FontPackage);
            if (!HasChineseFont())
            {
                throw new BrowserMissingException("There is no font with Chinese characters and none could be installed: install one (on Debian: apt-get install fonts-noto-cjk) and run the tests again.");
            }
        }
    }

    private bool HasChineseFont() => !string.IsNullOrWhiteSpace(machine.Run("fc-list", ":lang=zh"));

    private string? InstallPackage(string browser)
    {
        Install(browser, FontPackage);
        return machine.Find(s_browsers);
    }

    private void Install(params string[] packages)
    {
        if (machine.MayInstallPackages)
        {
            machine.Run("apt-get", "update");
            machine.Run("apt-get", ["install", "--yes", "--no-install-recommends", .. packages]);
        }
    }
}
