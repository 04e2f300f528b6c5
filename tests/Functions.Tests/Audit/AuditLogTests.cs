using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Operations;
using OpcOnboarding.Proofs;
using OpcOnboarding.Storage;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>The log of checkpoints: grows by what has changed, survives restarts, and is not believed when it was cut, forged or put back.</summary>
public sealed class AuditLogTests
{
    [Fact]
    public async Task Run_TwiceAndAfterARestart_AddsOnlyWhatHasChanged()
    {
        await using var server = await OnboardingServer.StartAsync();
        var submitted = await Scenario.SubmittedAsync(server);
        var first = await RunAsync(server);
        var again = await RunAsync(server);
        await server.RestartAsync();
        var restarted = await RunAsync(server);
        await submitted.MoveAsync(await submitted.WindowAsync(), "accept");
        var grown = await RunAsync(server);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first.Text, restarted.Text);
        Assert.Equal(first.Checkpoint.Number + 1, grown.Checkpoint.Number);
        Assert.Equal(first.Digest, grown.Checkpoint.Previous);
        Assert.True(grown.Checkpoint.Tree.Size > first.Checkpoint.Tree.Size);
        var (_, proof) = await Log(server).LatestAsync(first.Checkpoint.Tree.Size, default);
        Assert.True(proof!.Holds(first.Checkpoint.Tree, grown.Checkpoint.Tree));
        var kinds = await Task.WhenAll(new[] { LeafKind.Case, LeafKind.Journey, LeafKind.Pack, LeafKind.Grants, LeafKind.Configuration }.Select(kind => Log(server).SubjectsAsync(kind, default)));
        Assert.All(kinds, found => Assert.NotEmpty(found));
    }

    [Fact]
    public async Task Run_ByTheClock_IsMadeWithinTheInterval()
    {
        await using var server = await OnboardingServer.StartAsync();
        var submitted = await Scenario.SubmittedAsync(server);
        await OpcOnboarding.Tests.Support.Eventually.HoldsAsync(
            async () =>
            {
                server.Clock.Advance(CheckpointService.Interval);
                return (await Log(server).SubjectsAsync(LeafKind.Case, default)).Contains(submitted.CaseId);
            },
            "No checkpoint was made by the clock.");
    }

    [Fact]
    public async Task View_OfALogThatWasPutBack_SaysThatThisMachineRemembersMore()
    {
        await using var server = await OnboardingServer.StartAsync();
        await Scenario.SubmittedAsync(server);
        await RunAsync(server);
        await Scenario.SubmittedAsync(server);
        var last = await RunAsync(server);
        await server.StopAsync();
        await Container(server).GetBlobClient($"log/{last.Checkpoint.Number:D10}.json").DeleteAsync();
        await server.StartAgainAsync();

        var view = await Log(server).ViewAsync(LeafKind.Case, "any", default);

        Assert.Contains("remembers", Assert.Single(view.Faults), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(server));
    }

    [Fact]
    public async Task View_WithATornFileOfCheckpoints_SaysSoAndSignsNoNewOne()
    {
        await using var server = await OnboardingServer.StartAsync();
        await Scenario.SubmittedAsync(server);
        await RunAsync(server);
        await server.StopAsync();
        await File.WriteAllTextAsync(Path.Combine(server.DataFolder, CheckpointStore.FileName), "opc-check");
        await server.StartAgainAsync();

        var view = await Log(server).ViewAsync(LeafKind.Case, "any", default);

        Assert.Contains("remembers", Assert.Single(view.Faults), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(server));
    }

    [Fact]
    public async Task View_OfALogForgedWithAnotherKey_IsNotBelieved()
    {
        await using var server = await OnboardingServer.StartAsync();
        await Scenario.SubmittedAsync(server);
        var signed = await RunAsync(server);
        await server.StopAsync();
        var blob = Container(server).GetBlobClient($"log/{signed.Checkpoint.Number:D10}.json");
        var segment = CaseJson.Read<LogSegment>((await blob.DownloadContentAsync()).Value.Content.ToString());
        using var thief = new CheckpointSigner(System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256));
        await blob.UploadAsync(BinaryData.FromString(CaseJson.Write(segment with { Checkpoint = thief.Sign(signed.Checkpoint).Text })), overwrite: true);
        await server.StartAgainAsync();

        var view = await Log(server).ViewAsync(LeafKind.Case, "any", default);

        Assert.Contains("not signed", Assert.Single(view.Faults), StringComparison.Ordinal);
        Assert.Null(view.Checkpoint);
    }

    [Fact]
    public async Task Checkpoint_OfALogMadeAnewWithTheStolenKey_IsRefusedForTheOneAnAuditorKeeps()
    {
        await using var server = await OnboardingServer.StartAsync();
        await Scenario.SubmittedAsync(server);
        await RunAsync(server);
        var file = Path.Combine(server.DataFolder, "kept-by-an-auditor.txt");
        await OpcProcess.MustSucceedAsync("audit", "checkpoint", file, "--url", server.Address.ToString());
        var kept = await File.ReadAllTextAsync(file);
        await Scenario.SubmittedAsync(server);
        await RunAsync(server);
        await OpcProcess.MustSucceedAsync("audit", "checkpoint", file, "--url", server.Address.ToString());
        Assert.NotEqual(kept, kept = await File.ReadAllTextAsync(file));
        await server.StopAsync();
        await Container(server).DeleteAsync();
        File.Delete(Path.Combine(server.DataFolder, CheckpointStore.FileName));
        await server.StartAgainAsync();
        await Scenario.SubmittedAsync(server);
        var forged = await RunAsync(server);

        var (exitCode, output) = await OpcProcess.RunAsync("audit", "checkpoint", file, "--url", server.Address.ToString());

        Assert.NotNull(forged);
        Assert.True(exitCode == 1 && output.Contains("cut, altered or forked", StringComparison.Ordinal), output);
        Assert.Equal(kept, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task View_WhileTheServiceRuns_NamesASegmentThatIsAlteredOrGoneAndPassesWhenItIsBack()
    {
        await using var server = await OnboardingServer.StartAsync();
        await Scenario.SubmittedAsync(server);
        await RunAsync(server);
        await Scenario.SubmittedAsync(server);
        await RunAsync(server);
        var blob = Container(server).GetBlobClient("log/0000000001.json");
        var bytes = (await blob.DownloadContentAsync()).Value.Content.ToArray();
        var random = new Random(6);

        for (var sample = 0; sample < 20; sample++)
        {
            await blob.UploadAsync(new BinaryData(Flipped(bytes, random.Next(bytes.Length), (byte)(1 << random.Next(8)))), overwrite: true);
            Assert.Contains("altered", Assert.Single((await Log(server).ViewAsync(LeafKind.Case, "any", default)).Faults), StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(server));
        await blob.DeleteAsync();
        Assert.Contains("gone", Assert.Single((await Log(server).ViewAsync(LeafKind.Case, "any", default)).Faults), StringComparison.Ordinal);
        await server.RestartAsync();
        Assert.Contains((await Log(server).ViewAsync(LeafKind.Case, "any", default)).Faults, fault => fault.Contains("gone, and there are later ones", StringComparison.Ordinal));
        await blob.UploadAsync(new BinaryData(bytes));
        await server.RestartAsync();
        Assert.Empty((await Log(server).ViewAsync(LeafKind.Case, "any", default)).Faults);
    }

    [Fact]
    public async Task Segment_EveryByteChanged_IsNotTaken()
    {
        await using var server = await OnboardingServer.StartAsync();
        await Scenario.SubmittedAsync(server);
        await RunAsync(server);
        var bytes = (await Container(server).GetBlobClient("log/0000000001.json").DownloadContentAsync()).Value.Content.ToArray();
        var log = new CheckedSegments(server.Services.GetRequiredService<CheckpointKeys>().Public);

        var taken = Enumerable.Range(0, bytes.Length).SelectMany(index => new[] { (index, Mask: (byte)1), (index, Mask: (byte)0x20) })
            .Where(flip => IsTaken(log, Flipped(bytes, flip.index, flip.Mask)));

        Assert.Empty(taken);
        Assert.True(IsTaken(log, bytes));
    }

    private static bool IsTaken(CheckedSegments log, byte[] bytes)
    {
        try
        {
            return log.TryTake(LogSegment.Read(new BinaryData(bytes))) is null;
        }
        catch (UnreadableRowException)
        {
            return false;
        }
    }

    private static byte[] Flipped(byte[] bytes, int index, byte mask)
    {
        var changed = (byte[])bytes.Clone();
        changed[index] ^= mask;
        return changed;
    }

    private static AuditLog Log(OnboardingServer server) => server.Services.GetRequiredService<AuditLog>();

    private static async Task<SignedCheckpoint> RunAsync(OnboardingServer server) =>
        (await server.Services.GetRequiredService<Checkpointer>().RunAsync(default))!;

    private static BlobContainerClient Container(OnboardingServer server) =>
        ConnectionSettings.Parse(server.ConnectionString).CreateBlobServiceClient().GetBlobContainerClient(CheckpointStore.ContainerName);
}
