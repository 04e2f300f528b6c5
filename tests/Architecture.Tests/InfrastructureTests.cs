using System.Diagnostics;

namespace OpcOnboarding.Architecture.Tests;

/// <summary>The Bicep files parse; the grammar comes from npm, at the versions of the lock file.</summary>
public sealed class InfrastructureTests
{
    [Fact]
    public async Task Bicep_EveryFile_Parses()
    {
        var check = Path.Combine(Repository.Root, "infra", "check");
        if (!Directory.Exists(Path.Combine(check, "node_modules", "tree-sitter-bicep")))
        {
            var (installed, log) = await RunAsync("npm", check, "ci", "--ignore-scripts");
            Assert.True(installed == 0, log);
        }

        var (exitCode, output) = await RunAsync("node", Repository.Root, "infra/check/check.mjs", "infra");

        Assert.True(exitCode == 0, output);
        Assert.Contains("9 files, 0 faults", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Storage_Accounts_TakeNoKeys()
    {
        var storage = Repository.Read("infra/modules/storage.bicep");

        Assert.Contains("allowSharedKeyAccess: false", storage, StringComparison.Ordinal);
        Assert.DoesNotContain("listKeys", string.Concat(Repository.TextFiles.Where(file => file.EndsWith(".bicep", StringComparison.Ordinal)).Select(Repository.Read)), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
