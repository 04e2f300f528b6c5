using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Functions.Audit.Histories;
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
        var report = ArchiveVerifier.Verify(await UnpackedArchive.ExportAsync(registered));
        Assert.All(report.Verdicts, verdict => Assert.Equal(ArchiveOutcome.Holds, verdict.Outcome));
    }

    [Fact]
    public async Task Purge_AfterTheNight_LeavesTheReExecution()
    {
        var seen = new SeenVersions();
        var registered = await Scenario.RegisteredAsync(api.Server);
        await seen.AddAsync(registered);
        var open = await Scenario.SubmittedAsync(api.Server);
        foreach (var step in Scenario.Steps.Skip(1))
        {
            await registered.MoveStepAsync(step, "approve");
            await seen.AddAsync(registered);
        }

        await registered.MoveStepAsync("vouchers", "revoke", Scenario.Words, await registered.SupervisorAsync());
        var first = await KeepAsync();
        var again = await KeepAsync();
        await AuditedCase.OfAsync(registered);
        var rows = (await AuditedCase.ReadAsync(registered)).Rows.Where(row => HistoryRow.Is(row.RowKey)).ToList();
        var kept = Assert.Single(rows.Select(HistoryRow.Read));
        foreach (var history in kept)
        {
            Assert.Equal(1, (await Client().PurgeInstanceAsync(history.InstanceId)).PurgedInstanceCount);
        }

        Assert.Equal((2, 0), (kept.Count, again.Kept));
        Assert.True(first is { Kept: >= 2, Unreadable: 0 }, $"{first}");
        Assert.DoesNotContain((await AuditedCase.ReadAsync(open)).Rows, row => HistoryRow.Is(row.RowKey));
        var verification = (await (await registered.AuditorAsync()).GetAsync($"/api/audit/cases/{registered.CaseId}/verify")).MustBeOk();
        Assert.Equal("passed", verification["outcome"].GetString());
        await seen.MustBeReplayedAsync(registered, 6, fromHistory: true);
    }

    [Fact]
    public async Task KeptHistory_Altered_IsNamed()
    {
        var completed = await Scenario.CompletedAsync(api.Server);
        await KeepAsync();
        var audited = await AuditedCase.OfAsync(completed);
        Assert.Empty(await audited.FaultsAsync(audited.Stored));
        var history = audited.Stored.Documents.Single(document => document.Name.Contains("/history-", StringComparison.Ordinal));
        var bytes = history.Content!.ToArray();
        bytes[^1] ^= 1;

        foreach (var altered in new[] { audited.Stored.Documents.Where(document => document != history), audited.Stored.Documents.Select(document => document == history ? history with { Content = bytes } : document) })
        {
            Assert.Contains(await audited.FaultsAsync(audited.Stored with { Documents = [.. altered] }), fault => fault.Row == history.Name);
        }
    }

    [Theory]
    [InlineData("2026-11-21T17:59:59Z", "2026-11-21T18:00:00Z")]
    [InlineData("2026-11-21T18:00:00Z", "2026-11-22T18:00:00Z")]
    public void After_AnInstant_IsTheNextTwoInTheMorningInBeijing(string instant, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), NightlyKeeping.After(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    private Task<HistoryKeeper.Count> KeepAsync() => api.Server.Services.GetRequiredService<HistoryKeeper>().RunAsync(default);

    private static IEnumerable<string?> Checks(ApiAnswer verification, string outcome) => verification["verdicts"].EnumerateArray()
        .Where(verdict => verdict.GetProperty("outcome").GetString() == outcome)
        .Select(verdict => verdict.GetProperty("check").GetString());

    private DurableTaskClient Client() => api.Server.Services.GetRequiredService<DurableTaskClient>();
}
