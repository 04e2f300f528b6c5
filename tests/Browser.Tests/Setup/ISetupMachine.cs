namespace OpcOnboarding.Browser.Tests.Setup;

/// <summary>What setting a browser up asks of the machine.</summary>
public interface ISetupMachine
{
    /// <summary>Whether system packages may be installed here: Linux with apt, as root.</summary>
    bool MayInstallPackages { get; }

    /// <summary>Whether fonts come as packages of their own; elsewhere the system brings Chinese ones.</summary>
    bool HasFontPackages { get; }

    /// <summary>The first of these programs or absolute paths that is there, or null.</summary>
    string? Find(params IEnumerable<string> programs);

    /// <summary>Runs a program to its end; all that it wrote, or null when it could not be run or failed.</summary>
    string? Run(string program, params IEnumerable<string> arguments);

    /// <summary>Lets Playwright install a Chromium of its own; its path, or null when that does not work here.</summary>
    Task<string?> InstallPlaywrightChromiumAsync();
}
