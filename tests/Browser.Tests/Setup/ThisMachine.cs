using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Playwright;

namespace OpcOnboarding.Browser.Tests.Setup;

/// <summary>The machine that the tests run on.</summary>
public sealed class ThisMachine : ISetupMachine
{
    public bool MayInstallPackages => HasFontPackages && Environment.IsPrivilegedProcess && Find("apt-get") is not null;

    public bool HasFontPackages => OperatingSystem.IsLinux();

    public string? Find(params IEnumerable<string> programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return programs
            .SelectMany(program => Path.IsPathFullyQualified(program) ? [program] : folders.Select(folder => Path.Combine(folder, program)))
            .FirstOrDefault(File.Exists);
    }

    public string? Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return null;
        }
    }

    public async Task<string?> InstallPlaywrightChromiumAsync()
    {
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) != 0)
        {
            return null;
        }

        using var playwright = await Playwright.CreateAsync();
        return Find(playwright.Chromium.ExecutablePath);
    }
}
