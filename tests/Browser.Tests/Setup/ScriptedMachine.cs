namespace OpcOnboarding.Browser.Tests.Setup;

/// <summary>A machine as a test describes it; its packages install at once.</summary>
internal sealed class ScriptedMachine : ISetupMachine
{
    private readonly List<string> _installed = [];

    public string? Browser { get; set; }

    public string Fonts { get; set; } = "";

    public string? OfPlaywright { get; init; }

    public bool MayInstallPackages { get; init; }

    public bool HasFontPackages => true;

    public IReadOnlyList<string> Installed => _installed;

    public string? Find(params IEnumerable<string> programs) => Browser;

    public string? Run(string program, params IEnumerable<string> arguments)
    {
        var given = arguments.ToList();
        if (program == "fc-list")
        {
            return Fonts;
        }

        if (given[0] == "install")
        {
            Install(given.Where(argument => argument[0] != '-').Skip(1));
        }

        return "";
    }

    public Task<string?> InstallPlaywrightChromiumAsync() => Task.FromResult(OfPlaywright);

    private void Install(IEnumerable<string> packages)
    {
        _installed.AddRange(packages);
        Browser = _installed.Contains("chromium") ? "/usr/bin/chromium" : Browser;
        Fonts = _installed.Contains("fonts-noto-cjk") ? "Noto Sans CJK SC" : Fonts;
    }
}
