namespace OpcOnboarding.Browser.Tests.Setup;

/// <summary>Which browser the tests take, and what they say when there is none.</summary>
public sealed class BrowserSetupTests
{
    private const string Font = "Noto Sans CJK SC";

    [Fact]
    public async Task Ensure_BrowserAndFontAreThere_InstallsNothing()
    {
        var machine = new ScriptedMachine { Browser = "/usr/bin/chromium", Fonts = Font, MayInstallPackages = true };

        Assert.Equal("/usr/bin/chromium", await new BrowserSetup(machine).EnsureAsync());
        Assert.Empty(machine.Installed);
    }

    [Fact]
    public async Task Ensure_NoBrowserAsRoot_InstallsThePackages()
    {
        var machine = new ScriptedMachine { MayInstallPackages = true };

        Assert.Equal("/usr/bin/chromium", await new BrowserSetup(machine).EnsureAsync());
        Assert.Equal(["chromium", "fonts-noto-cjk"], machine.Installed);
    }

    [Fact]
    public async Task Ensure_NoBrowserAndNoRoot_TakesPlaywrightsOwn()
    {
        var machine = new ScriptedMachine { Fonts = Font, OfPlaywright = "/cache/chromium" };

        Assert.Equal("/cache/chromium", await new BrowserSetup(machine).EnsureAsync());
    }

    [Fact]
    public async Task Ensure_NothingWorks_SaysInOneSentenceWhatToDo()
    {
        var missing = await Assert.ThrowsAsync<BrowserMissingException>(new BrowserSetup(new ScriptedMachine { Fonts = Font }).EnsureAsync);

        Assert.Contains("install Chromium", missing.Message, StringComparison.Ordinal);
        Assert.Equal(missing.Message.Length - 1, missing.Message.IndexOf('.', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ensure_NoChineseFontAsRoot_InstallsOne()
    {
        var machine = new ScriptedMachine { Browser = "/usr/bin/chromium", MayInstallPackages = true };

        await new BrowserSetup(machine).EnsureAsync();

        Assert.Equal(["fonts-noto-cjk"], machine.Installed);
    }

    [Fact]
    public async Task Ensure_NoChineseFontAndNoRoot_SaysInOneSentenceWhatToDo()
    {
        var missing = await Assert.ThrowsAsync<BrowserMissingException>(new BrowserSetup(new ScriptedMachine { Browser = "/usr/bin/chromium" }).EnsureAsync);

        Assert.Contains("fonts-noto-cjk", missing.Message, StringComparison.Ordinal);
    }
}
