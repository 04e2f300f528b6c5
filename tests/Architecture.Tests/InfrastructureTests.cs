using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OpcOnboarding.Architecture.Tests;

/// <summary>The Bicep files parse; the grammar comes from npm, at the versions of the lock file.</summary>
public sealed partial class InfrastructureTests
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

    // The policy is worth something only where the service writes.
    [Theory]
    [InlineData("checkpoints", "functions/Audit/Log/CheckpointStore.cs", "ContainerName = \"checkpoints\"")]
    [InlineData("documents", "functions/Hosting/StorageAccount.cs", "GetBlobContainerClient(\"documents\")")]
    public void Storage_Containers_AreThoseOfTheService(string name, string source, string text)
    {
        Assert.Contains($"name: '{name}'", Repository.Read("infra/modules/storage.bicep"), StringComparison.Ordinal);
        Assert.Contains(text, Repository.Read(source), StringComparison.Ordinal);
    }

    // Every setting that the template gives is one that the service reads; it refuses to start with another.
    [Fact]
    public void App_Settings_AreThoseOfTheService()
    {
        var sample = Repository.Read("local.settings.sample.json");
        var given = OpcSetting().Matches(Repository.Read("infra/modules/app.bicep")).Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.Contains("Opc:KeyVaultKey", given);
        Assert.All(given, setting => Assert.Contains($"\"{setting}\"", sample, StringComparison.Ordinal));
    }

    // The hub lies where the host's own connection leads, and auditors' histories with it.
    [Fact]
    public void App_Settings_LookForTheHubInTheHostsAccount()
    {
        var app = Repository.Read("infra/modules/app.bicep");

        Assert.Contains("AzureWebJobsStorage__tableServiceUri: hostStorage.", app, StringComparison.Ordinal);
        Assert.Contains("Opc__TaskHubStorageConnectionString: hostStorage.properties.primaryEndpoints.blob", app, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s+(Opc__\w+):", RegexOptions.Multiline)]
    private static partial Regex OpcSetting();

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
