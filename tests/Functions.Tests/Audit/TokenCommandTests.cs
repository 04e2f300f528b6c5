using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Operations;
using OpcOnboarding.Functions.Tests.Published;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Who the auditor's and the administrator's verbs act for, and what their exit codes say.</summary>
public sealed class TokenCommandTests
{
    private const string Variable = "OPC_ACCESS_TOKEN";

    [Fact]
    public async Task Checkpoint_OfAServiceWithItsOwnIdentityProvider_IsKeptByTheTokenInTheEnvironment()
    {
        using var folder = new TemporaryFolder();
        await using var people = await ProvidedPeople.StartAsync(folder);
        var settings = people.Settings.Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}").ToList();
        // The clock stands: later than the tokens that are given meanwhile.
        await using var server = await OnboardingServer.StartAsync(TimeProvider.System.GetUtcNow().AddMinutes(10), settings: settings);
        await server.Services.GetRequiredService<Checkpointer>().RunAsync(default);
        string[] verb = ["audit", "checkpoint", folder.File("kept.txt"), "--url", server.Address.ToString()];

        Assert.Equal(2, (await OpcProcess.RunAsync(verb)).ExitCode);
        Assert.Equal(2, (await OpcProcess.RunWithAsync(Token(await people.SignInAsync("officer-tax-yancheng")), verb)).ExitCode);
        Assert.False(File.Exists(folder.File("kept.txt")));
        var (exitCode, output) = await OpcProcess.RunWithAsync(Token(await people.SignInAsync("auditor-1")), verb);

        Assert.True(exitCode == 0, output);
        Assert.StartsWith("opc-checkpoint/v1\n", await File.ReadAllTextAsync(folder.File("kept.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_OfAServiceWithItsOwnIdentityProvider_IsToldToTheAdministratorOfTheToken()
    {
        using var folder = new TemporaryFolder();
        await using var people = await ProvidedPeople.StartAsync(folder);
        var settings = people.Settings.Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}").ToList();
        await using var server = await OnboardingServer.StartAsync(TimeProvider.System.GetUtcNow().AddMinutes(10), settings: settings);
        string[] verb = ["status", "--url", server.Address.ToString()];

        Assert.Equal(2, (await OpcProcess.RunAsync(verb)).ExitCode);
        Assert.Equal(2, (await OpcProcess.RunWithAsync(Token(await people.SignInAsync("auditor-1")), verb)).ExitCode);
        var (exitCode, output) = await OpcProcess.RunWithAsync(Token(await people.SignInAsync("administrator-1")), verb);

        Assert.True(exitCode == 0, output);
        Assert.Contains("healthy", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_ForAnAddressThatIsNeitherHttpsNorThisMachine_IsNotSent()
    {
        // An address that nobody has (RFC 5737); a try to reach it would be told as such.
        var (exitCode, output) = await OpcProcess.RunWithAsync(Token("secret"), "audit", "checkpoint", "kept.txt", "--url", "http://192.0.2.1");

        Assert.Equal(2, exitCode);
        Assert.Contains("over https only", output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerifyAll_WithACaseWhoseHistoryWasPurged_SaysThatNotAllWasChecked()
    {
        await using var server = await OnboardingServer.StartAsync();
        var completed = await Scenario.CompletedAsync(server);
        await server.Services.GetRequiredService<Checkpointer>().RunAsync(default);
        var progress = Path.Combine(server.DataFolder, "progress.txt");
        string[] verb = ["audit", "verify", "--all", "--url", server.Address.ToString()];
        // Neither a word that no run writes nor a line that was cut off counts as verified.
        await File.WriteAllTextAsync(progress, $"{completed.CaseId} bogus\n{completed.CaseId} pass");
        Assert.DoesNotContain("earlier run", await OpcProcess.MustSucceedAsync([.. verb, "--progress", progress]), StringComparison.Ordinal);
        Assert.Contains("(1 of them passed in an earlier run)", await OpcProcess.MustSucceedAsync([.. verb, "--progress", progress]), StringComparison.Ordinal);
        await server.Services.GetRequiredService<DurableTaskClient>().PurgeInstanceAsync(completed.CaseId);

        var (exitCode, output) = await OpcProcess.RunAsync(verb);

        Assert.True(exitCode == 3, output);
        Assert.Contains("0 failed, 1 not wholly covered", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checkpoint_BeforeTheFirstOne_SaysWhenItIsDue()
    {
        await using var server = await OnboardingServer.StartAsync();
        var kept = Path.Combine(server.DataFolder, "kept.txt");
        string[] verb = ["audit", "checkpoint", kept, "--url", server.Address.ToString()];

        var (exitCode, output) = await OpcProcess.RunAsync(verb);

        Assert.Equal(2, exitCode);
        Assert.Contains("has not made a checkpoint yet. It makes one every 5 minutes", output, StringComparison.Ordinal);
        Assert.False(File.Exists(kept));
        // Whoever has kept one already must not be told to wait.
        await using var other = await OnboardingServer.StartAsync();
        var signed = await other.Services.GetRequiredService<Checkpointer>().RunAsync(default);
        await File.WriteAllTextAsync(kept, signed!.Text);
        (exitCode, output) = await OpcProcess.RunAsync(verb);
        Assert.True(exitCode == 1 && output.Contains("though you kept one", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task Verify_WithAnEmptyKey_IsRefused()
    {
        var (exitCode, output) = await OpcProcess.RunAsync("audit", "verify", "any.zip", "--key", "");

        Assert.Equal(2, exitCode);
        Assert.Contains("--key is empty", output, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Token(string token) => new() { [Variable] = token };
}
