using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Export;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Proofs;
using OpcOnboarding.Verifier;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>An archive is proved as far as the log covers it, and against whichever checkpoint an auditor kept.</summary>
public sealed class UncoveredEntryTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Export_OfEntriesYoungerThanTheLastCheckpoint_IsCoveredByOneOfItsOwn()
    {
        var report = ArchiveVerifier.Verify(await UnpackedArchive.ExportAsync(await CoveredTwiceAsync()));

        Assert.All(report.Verdicts, verdict => Assert.Equal(ArchiveOutcome.Holds, verdict.Outcome));
    }

    [Fact]
    public async Task Verify_TheLastLeafTakenOutAndTheEntriesAfterTheOneBeforeWrittenAnew_IsNotProved()
    {
        var archive = UnpackedArchive.Of(await UnpackedArchive.ExportAsync(await CoveredTwiceAsync()));
        var leaves = archive.Json<List<ArchivedLeaf>>("proofs.json");
        archive.Put("proofs.json", leaves.SkipLast(1));
        archive.Put("journal.json", WrittenAnew(archive.Journal(), after: LogLeaf.Read(leaves[^2].Text).Sequence!.Value));

        var report = ArchiveVerifier.Verify(archive.Pack(), Keys.Public.Id);

        Assert.True(report.Holds, string.Join('\n', report.Verdicts.SelectMany(verdict => verdict.Findings)));
        Assert.False(report.IsProved);
        Assert.Equal("log", Assert.Single(report.Verdicts, verdict => verdict.Outcome == ArchiveOutcome.Missing).Check);
    }

    [Fact]
    public async Task Verify_WithAnyEarlierCheckpointOfTheLogKept_Holds()
    {
        var onboarded = await CoveredTwiceAsync();
        var archive = await UnpackedArchive.ExportAsync(onboarded);
        var kept = await CheckpointsAsync();

        Assert.True(kept.Count > 1);
        foreach (var text in kept)
        {
            var report = ArchiveVerifier.Verify(archive, Keys.Public.Id, text);
            Assert.True(report is { Holds: true, IsProved: true }, $"{text}{string.Join('\n', report.Verdicts)}");
        }
    }

    [Fact]
    public async Task Verify_ALogForkedWithTheStolenKeyAndGrownLarger_IsBroken()
    {
        var archive = UnpackedArchive.Of(await UnpackedArchive.ExportAsync(await CoveredTwiceAsync()));
        var kept = Keys.Signer.Sign(new Checkpoint(AuditLog.Origin, 1, new TreeHead(2, Digest.Of("the log before it was forked"u8)), DateTimeOffset.UnixEpoch, MerkleHash.Empty)).Text;

        var report = ArchiveVerifier.Verify(archive.Pack(), Keys.Public.Id, kept);

        var broken = Assert.Single(report.Verdicts, verdict => verdict.Outcome == ArchiveOutcome.Broken);
        Assert.Contains("forked", Assert.Single(broken.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WithAnEarlierCheckpointKeptAndTheLogsLeavesTakenOut_IsNotProved()
    {
        var archive = UnpackedArchive.Of(await UnpackedArchive.ExportAsync(await CoveredTwiceAsync()));
        archive.Files.Remove("leaves.bin");

        var report = ArchiveVerifier.Verify(archive.Pack(), Keys.Public.Id, (await CheckpointsAsync())[0]);

        Assert.True(report.Holds);
        Assert.Equal("checkpoint", Assert.Single(report.Verdicts, verdict => verdict.Outcome == ArchiveOutcome.Missing).Check);
    }

    [Fact]
    public async Task Verify_WithAnotherLogsLeaves_IsBroken()
    {
        var archive = UnpackedArchive.Of(await UnpackedArchive.ExportAsync(await CoveredTwiceAsync()));
        foreach (var change in new Func<byte[], byte[]>[] { leaves => leaves[..^32], leaves => [.. leaves, .. leaves[..32]], leaves => [.. leaves[32..64], .. leaves[..32], .. leaves[64..]], leaves => leaves[..^1] })
        {
            var other = archive with { Files = new Dictionary<string, byte[]>(archive.Files) { ["leaves.bin"] = change(archive.Files["leaves.bin"]) } };

            Assert.False(ArchiveVerifier.Verify(other.Pack()).Holds);
        }
    }

    private CheckpointKeys Keys => api.Server.Services.GetRequiredService<CheckpointKeys>();

    /// <summary>A case with a leaf over its first entries, and more since then.</summary>
    private async Task<OnboardedCase> CoveredTwiceAsync()
    {
        var registered = await Scenario.RegisteredAsync(api.Server);
        await AuditedCase.OfAsync(registered);
        await registered.MoveStepAsync(Scenario.Steps.Skip(1).First(), "approve");
        return registered;
    }

    /// <summary>Every checkpoint of the log, from the file that is there for auditors to take along.</summary>
    private async Task<IReadOnlyList<string>> CheckpointsAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(api.Server.DataFolder, CheckpointStore.FileName));
        return [.. lines.Chunk(8).Select(checkpoint => string.Concat(checkpoint.Select(line => line + '\n')))];
    }

    private static IEnumerable<string> WrittenAnew(IEnumerable<string> journal, long after)
    {
        var head = "";
        foreach (var text in journal)
        {
            var entry = CaseJson.Read<JournalEntry>(text);
            if (entry.Sequence > after)
            {
                entry = entry with { At = entry.At.AddHours(1), PreviousHash = head, Hash = "" };
                entry = entry with { Hash = Digest.Of(Encoding.UTF8.GetBytes(CaseJson.Write(entry))).ToString() };
            }

            head = entry.Hash;
            yield return CaseJson.Write(entry);
        }
    }
}
