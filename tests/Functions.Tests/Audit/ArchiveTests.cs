using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Verifier;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Archives verify by code that shares nothing with what writes them, and any change is found.</summary>
public sealed class ArchiveTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Verify_AnArchiveOfARefusedCase_HoldsInEveryCheck()
    {
        var archive = await ExportAsync(await Scenario.RefusedAsync(api.Server));

        var report = ArchiveVerifier.Verify(archive);

        Assert.True(report.Holds, string.Join('\n', report.Verdicts.SelectMany(verdict => verdict.Findings)));
        Assert.Equal(["file", "manifest", "chain", "words", "documents", "log", "checkpoint"], report.Verdicts.Select(verdict => verdict.Check));
        Assert.All(report.Verdicts, verdict => Assert.Equal(ArchiveOutcome.Holds, verdict.Outcome));
    }

    [Fact]
    public async Task Verify_EveryByteOfAnArchiveFlipped_NeverHolds()
    {
        var archive = await ExportAsync(await Scenario.CompletedAsync(api.Server));
        for (var index = 0; index < archive.Length; index++)
        {
            archive[index] ^= 0x10;
            Assert.False(ArchiveVerifier.Verify(archive).Holds, $"byte {index}");
            archive[index] ^= 0x10;
        }

        Assert.True(ArchiveVerifier.Verify(archive).Holds);
    }

    [Theory]
    [InlineData("journal.json", "chain")]
    [InlineData("words.json", "words")]
    [InlineData("documents/", "documents")]
    [InlineData("proofs.json", "log")]
    [InlineData("checkpoint.txt", "checkpoint")]
    public async Task Verify_AFileChangedAndEverythingPackedAnew_IsFoundByItsOwnCheck(string file, string check)
    {
        var archive = await ExportAsync(await Scenario.RefusedAsync(api.Server));
        var unpacked = UnpackedArchive.Of(archive);
        var files = unpacked.Files;
        var name = files.Keys.First(key => key.StartsWith(file, StringComparison.Ordinal));
        files[name] = Change(name, files[name]);

        var report = ArchiveVerifier.Verify(unpacked.Pack());

        Assert.Contains(report.Verdicts, verdict => verdict.Check == check && verdict.Outcome == ArchiveOutcome.Broken);
        Assert.Equal(ArchiveOutcome.Holds, report.Verdicts[1].Outcome);
    }

    [Theory]
    [InlineData("journal-2.json")]
    [InlineData("documents/more.pdf")]
    [InlineData("empty/")]
    public async Task Verify_WithAFileThatTheManifestDoesNotName_IsBroken(string name)
    {
        var archive = await ExportAsync(await Scenario.SubmittedAsync(api.Server));

        var report = ArchiveVerifier.Verify(AlteredArchive.With(archive, name, name.EndsWith('/') ? [] : [1]));

        var manifest = report.Verdicts.Single(verdict => verdict.Check == "manifest");
        Assert.Equal((ArchiveOutcome.Broken, $"The archive holds {name}, which the manifest does not name."), (manifest.Outcome, Assert.Single(manifest.Findings)));
        Assert.False(report.Holds);
    }

    [Theory]
    [InlineData("hash")]
    [InlineData("previousHash")]
    public async Task Verify_AnEntryWithoutAHash_IsBroken(string member)
    {
        var unpacked = UnpackedArchive.Of(await ExportAsync(await Scenario.SubmittedAsync(api.Server)));
        var entry = unpacked.Journal()[0];
        unpacked.Exchange(entry, Regex.Replace(entry, $"\"{member}\":\"[^\"]*\"", $"\"{member}\":null"));
        Assert.NotEqual(entry, unpacked.Journal()[0]);

        var report = ArchiveVerifier.Verify(unpacked.Pack());

        Assert.False(report.Holds);
        Assert.Contains(report.Verdicts.SelectMany(verdict => verdict.Findings), finding => finding.Contains($"no {member}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_WithAnotherTrustedKeyOrALaterCheckpointKept_IsBroken()
    {
        var refused = await Scenario.RefusedAsync(api.Server);
        var archive = await ExportAsync(refused);
        var keys = api.Server.Services.GetRequiredService<Functions.Audit.Log.CheckpointKeys>();
        await Scenario.SubmittedAsync(api.Server);
        await Scenario.SubmittedAsync(api.Server);
        var later = await api.Server.Services.GetRequiredService<Functions.Audit.Log.Checkpointer>().RunAsync(default);

        Assert.True(ArchiveVerifier.Verify(archive, keys.Public.Id).Holds);
        Assert.False(ArchiveVerifier.Verify(archive, "0123456789abcdef").Holds);
        Assert.False(ArchiveVerifier.Verify(archive, keys.Public.Id, later!.Text).Holds);
    }

    [Fact]
    public async Task Export_HoldsReportsThatPeopleRead()
    {
        var refused = await Scenario.RefusedAsync(api.Server);

        var (files, about) = UnpackedArchive.Of(await ExportAsync(refused));

        var (chinese, english) = (WebUtility.HtmlDecode(Encoding.UTF8.GetString(files["report.html"])), WebUtility.HtmlDecode(Encoding.UTF8.GetString(files["report.en.html"])));
        Assert.All([chinese, english], report => Assert.DoesNotContain("<script", report, StringComparison.OrdinalIgnoreCase));
        Assert.All([chinese, english], report => Assert.Contains(about.CaseNumber, report, StringComparison.Ordinal));
        Assert.All([chinese, english], report => Assert.Contains("材料不符 / 《行政许可法》第三十八条 / 可在六十日内申请行政复议", report, StringComparison.Ordinal));
        Assert.Contains("企业登记: 不予", chinese, StringComparison.Ordinal);
        Assert.All(files.Keys.Where(name => name.StartsWith("documents/", StringComparison.Ordinal)), name => Assert.Contains(name, chinese, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_IsInTheAccessLogBeforeItIsAnswered()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        (await (await submitted.AuditorAsync()).GetAsync($"/api/audit/cases/{submitted.CaseId}/export?purpose=court")).MustBeOk();

        var looks = new List<string?>();
        await foreach (var row in new OpcOnboarding.Storage.Tables.TableClient(api.Server.ConnectionString, "Access").QueryAsync<OpcOnboarding.Storage.Tables.TableEntity>())
        {
            looks.AddRange(row.GetString("CaseId") == submitted.CaseId ? [row.GetString("Field")] : []);
        }

        Assert.Equal(["export"], looks);
    }

    private static async Task<byte[]> ExportAsync(OnboardedCase onboarded)
    {
        await AuditedCase.OfAsync(onboarded);
        return await UnpackedArchive.ExportAsync(onboarded);
    }

    private static byte[] Change(string name, byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        return name switch
        {
            "journal.json" => Encoding.UTF8.GetBytes(text.Replace("officer-registration", "officer-registratiom", StringComparison.Ordinal)),
            "words.json" => Encoding.UTF8.GetBytes(text.Replace("材料不符", "材料齐全", StringComparison.Ordinal)),
            "proofs.json" => Encoding.UTF8.GetBytes(text.Replace("journal:0000000001", "journal:9000000001", StringComparison.Ordinal)),
            "checkpoint.txt" => Encoding.UTF8.GetBytes(text.Replace("\n2026-", "\n2025-", StringComparison.Ordinal)),
            _ => SHA256.HashData(content),
        };
    }
}
