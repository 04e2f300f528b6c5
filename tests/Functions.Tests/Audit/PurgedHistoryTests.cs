using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Audit.Export;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Verifier;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>The record outlives the engine's history: when that is purged, journal, verification, replay and export stay whole.</summary>
public sealed class PurgedHistoryTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Purge_OfACompletedCase_LeavesAllButTheReExecution()
    {
        var seen = new SeenVersions();
        var registered = await Scenario.RegisteredAsync(api.Server);
        await seen.AddAsync(registered);
        foreach (var step in Scenario.Steps.Skip(1))
        {
            await registered.MoveStepAsync(step, "approve");
            await seen.AddAsync(registered);
        }

        var audited = await AuditedCase.OfAsync(registered);
        Assert.Empty(await audited.FaultsAsync(audited.Stored));
        var journal = await registered.HistoryAsync();
        Assert.Equal(1, (await Client().PurgeInstanceAsync(registered.CaseId)).PurgedInstanceCount);

        Assert.Equal(journal.Select(entry => entry.GetRawText()), (await registered.HistoryAsync()).Select(entry => entry.GetRawText()));
        var verification = (await (await registered.AuditorAsync()).GetAsync($"/api/audit/cases/{registered.CaseId}/verify")).MustBeOk();
        Assert.Equal("notCovered", verification["outcome"].GetString());
        Assert.Equal(["decisions"], Checks(verification, "notCovered"));
        Assert.Empty(Checks(verification, "failed"));
        await seen.MustBeReplayedAsync(registered, 6, fromHistory: false);
        var report = ArchiveVerifier.Verify(await ExportAsync(registered));
        Assert.All(report.Verdicts, verdict => Assert.Equal(ArchiveOutcome.Holds, verdict.Outcome));
    }

    private static IEnumerable<string?> Checks(ApiAnswer verification, string outcome) => verification["verdicts"].EnumerateArray()
        .Where(verdict => verdict.GetProperty("outcome").GetString() == outcome)
        .Select(verdict => verdict.GetProperty("check").GetString());

    private DurableTaskClient Client() => api.Server.Services.GetRequiredService<DurableTaskClient>();

    private async Task<byte[]> ExportAsync(OnboardedCase onboarded)
    {
        var auditor = new CurrentUser("auditor-1", "", [Role.Auditor], [], [], []);
        var export = api.Server.Services.GetRequiredService<CaseExport>();
        Assert.True((await export.RunAsync(onboarded.CaseId, auditor, LookPurpose.Audit, default)).TryGet(out var archive, out _));
        return archive.Bytes;
    }
}
