using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Operations;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>An archive verifies where there is nothing but the published <c>opc</c>: no service, no store, no key.</summary>
public sealed class PublishedOpcTests
{
    [Fact]
    public async Task Verify_AnArchiveWithTheServiceGone_HoldsAndFindsAChange()
    {
        using var folder = new TemporaryFolder();
        await PublishedOpc.PublishAsync(folder.Path);
        Assert.NotEmpty(Directory.GetFiles(folder.Path, "opc.*"));
        Assert.DoesNotContain(Directory.GetFiles(folder.Path), file => Path.GetFileName(file).StartsWith("OpcOnboarding.Functions", StringComparison.Ordinal));
        var (archive, caseId) = await ExportAsync(folder.Path);

        var (exitCode, output) = await PublishedOpc.RunAsync(folder.Path, "audit", "verify", archive, "--checkpoint", Path.Combine(folder.Path, "kept.txt"));

        Assert.True(exitCode == 0, output);
        Assert.All(["file", "manifest", "chain", "words", "documents", "log", "checkpoint"], check => Assert.Matches($@"(?m)^Holds +{check} ", output));
        Assert.Contains($"case {caseId}: ", output, StringComparison.Ordinal);
        var rubbish = Path.Combine(folder.Path, "rubbish.txt");
        await File.WriteAllTextAsync(rubbish, "no checkpoint");
        (exitCode, output) = await PublishedOpc.RunAsync(folder.Path, "audit", "verify", archive, "--checkpoint", rubbish);
        Assert.True(exitCode == 2 && output.Contains("holds no checkpoint", StringComparison.Ordinal), output);
        await using (var stream = File.Open(archive, FileMode.Open))
        {
            stream.Position = stream.Length / 2;
            var middle = stream.ReadByte();
            stream.Position--;
            stream.WriteByte((byte)(middle ^ 1));
        }

        (exitCode, output) = await PublishedOpc.RunAsync(folder.Path, "audit", "verify", archive);
        Assert.True(exitCode == 1 && output.Contains("was changed", StringComparison.Ordinal), output);
    }

    /// <summary>A service that lives only as long as the archive is made and the checkpoint is taken along.</summary>
    private static async Task<(string Archive, string CaseId)> ExportAsync(string folder)
    {
        await using var server = await OnboardingServer.StartAsync();
        var completed = await Scenario.CompletedAsync(server);
        await AuditedCase.OfAsync(completed);
        await OpcProcess.MustSucceedAsync("audit", "checkpoint", Path.Combine(folder, "kept.txt"), "--url", server.Address.ToString());
        var (exitCode, output) = await OpcProcess.RunAsync("audit", "export", completed.CaseId, "--output", Path.Combine(folder, "kept.txt"), "--url", server.Address.ToString());
        Assert.True(exitCode == 2 && output.StartsWith("A file or folder can't be used", StringComparison.Ordinal), output);
        return ((await OpcProcess.MustSucceedAsync("audit", "export", completed.CaseId, "--output", folder, "--purpose", "court", "--url", server.Address.ToString())).Trim(), completed.CaseId);
    }
}
