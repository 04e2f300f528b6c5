using System.Net;
using OpcOnboarding.Functions.Tests.Audit;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Functions.Tests.Operations;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Verifier;

namespace OpcOnboarding.Functions.Tests.Retention;

/// <summary>Erasure keeps proofs (T9): with the key the data are gone from every stored byte, and everything that was proved stays proved.</summary>
public sealed class ErasureTests
{
    [Fact]
    public async Task Erase_ACompletedCase_LeavesTheProofsAndNoTraceOfThePerson()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        using var handedOut = new TemporaryFolder();
        var canaries = new Canaries();
        var erased = await Erasure.CompletedAsync(server, canaries);
        var other = await Scenario.CompletedAsync(server, "P02");
        await Erasure.CheckpointAsync(server);
        var archive = (await OpcProcess.MustSucceedAsync("audit", "export", erased.CaseId, "--output", handedOut.Path, "--purpose", "court", "--url", server.Address.ToString())).Trim();
        var traces = await StoredTraces.OfAsync(erased);
        await Eventually.HoldsAsync(() => StoredTraces.FoundIn(server.AzuriteFolder, traces).Count == traces.Count, "Azurite has not saved what the search must find.");

        var view = await Erasure.EraseAsync(server, erased.CaseId);

        Assert.Equal(("erased", "auditor-1"), (view["state"].GetString(), Assert.Single(view["exports"].EnumerateArray()).Text("subject")));
        await MustBeProvedAsync(server, erased.CaseId);
        await Erasure.CheckpointAsync(server);
        await MustBeProvedAsync(server, erased.CaseId);
        await MustBeHiddenAsync(erased);
        Assert.Equal("passed", (await Erasure.VerifyAsync(server, other.CaseId))["outcome"].GetString());
        await server.RestartAsync();
        (await (await server.AsAsync("administrator-1")).PostAsync("/api/administration/indexes/rebuild")).MustBeOk();
        await MustBeProvedAsync(server, erased.CaseId);
        Assert.All(ArchiveVerifier.Verify(await File.ReadAllBytesAsync(archive)).Verdicts, verdict => Assert.Equal(ArchiveOutcome.Holds, verdict.Outcome));

        await server.StopAsync();
        await server.StopStoreAsync();
        Assert.Empty(StoredTraces.FoundIn(server.DataFolder, [.. traces, .. StoredTraces.PersonalData(erased, canaries)]));
    }

    [Fact]
    public async Task Erase_IsJournaledAndALeafOfTheLog()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        var completed = await Erasure.SettledAsync(server);
        await Erasure.CheckpointAsync(server);

        await Erasure.EraseAsync(server, completed.CaseId);
        await Erasure.CheckpointAsync(server);

        var entries = (await completed.HistoryAsync()).TakeLast(3).ToList();
        Assert.Equal(["erasureProposed administrator-1", "erasureDecided administrator-2", "personalDataErased system"], entries.Select(entry => $"{entry.Text("kind")} {entry.GetProperty("actor").Text("subject")}"));
        Assert.Equal(("retentionOver", "档销〔2056〕12号"), (entries[0].GetProperty("details").Text("ground"), entries[0].GetProperty("details").Text("reference")));
        Assert.Equal(entries[1].Text("hash"), await RetentionLog.DecisionAsync(server, completed.CaseId));
    }

    /// <summary>Not one check fails; what can't be looked into any more says by whom and when it was erased.</summary>
    private static async Task MustBeProvedAsync(OnboardingServer server, string caseId)
    {
        var verification = await Erasure.VerifyAsync(server, caseId);
        Assert.True(verification["outcome"].GetString() == "erased", verification.Text);
        var verdicts = verification["verdicts"].EnumerateArray().ToDictionary(verdict => verdict.Text("check")!);
        Assert.Equal(["sealedData", "attachments"], verdicts.Where(verdict => verdict.Value.Text("outcome") == "erased").Select(verdict => verdict.Key));
        var evidence = verdicts["sealedData"].GetProperty("evidence");
        Assert.Equal(("administrator-1", "administrator-2"), (evidence.Text("proposedBy"), evidence.Text("decidedBy")));
        Assert.StartsWith("2026-11-16", evidence.Text("erasedAt"), StringComparison.Ordinal);
        var service = (await (await server.AsAsync("auditor-1")).GetAsync("/api/audit/verify")).MustBeOk();
        Assert.DoesNotContain(service["verdicts"].EnumerateArray(), verdict => verdict.Text("outcome") == "failed");
    }

    private static async Task MustBeHiddenAsync(OnboardedCase erased)
    {
        var (founder, window, auditor) = (await erased.FounderAsync(), await erased.WindowAsync(), await erased.AuditorAsync());
        foreach (var path in new[] { "", "/application", "/documents", "/notices", "/looks" })
        {
            (await founder.GetAsync(erased.Path + path)).MustBe(path == "/looks" ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        }

        (await window.GetAsync(erased.Path)).MustBe(HttpStatusCode.NotFound);
        var name = erased.Application.Form["entity"]!["nameZh"]!.GetValue<string>();
        Assert.Empty((await window.GetAsync($"/api/cases?q={Uri.EscapeDataString(name)}")).MustBeOk()["items"].EnumerateArray());
        Assert.DoesNotContain((await founder.GetAsync("/api/cases")).MustBeOk()["items"].EnumerateArray(), item => item.Text("caseId") == erased.CaseId);
        (await auditor.GetAsync($"/api/audit/cases/{erased.CaseId}/replay")).MustBe(HttpStatusCode.Gone, "caseErased");
        (await auditor.GetAsync($"/api/audit/cases/{erased.CaseId}/export")).MustBe(HttpStatusCode.Gone, "caseErased");
        Assert.All(await erased.HistoryAsync(), entry => Assert.Null(entry.Text("reason")));
    }
}
