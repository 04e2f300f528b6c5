using System.Diagnostics;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>A folder into which <c>opc</c> is published, and nothing else; run with an environment that knows of no service.</summary>
internal static class PublishedOpc
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>Publishes opc into the folder, as it was built with these tests.</summary>
    public static async Task PublishAsync(string folder)
    {
        var root = RepositoryRoot.Above(AppContext.BaseDirectory)!;
        // …/bin/Debug/net10.0/
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var (exitCode, output) = await RunAsync(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(root, "cli"), "-c", configuration, "--no-build", "--no-restore", "-nodeReuse:false", "-v", "quiet", "-o", folder]));
        Assert.True(exitCode == 0, output);
    }

    /// <summary>Runs it there to its end.</summary>
    public static Task<(int ExitCode, string Output)> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "opc.dll"), .. arguments]) { WorkingDirectory = folder };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("Opc", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        return RunAsync(start);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute) = (true, true, false);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(s_patience);
        return (process.ExitCode, await output + await errors);
    }
}
