using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.BehindHost;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Cases that take courses nobody thought of, brought back to every entry: each version is what was seen over HTTP while it ran. And every check passes.</summary>
public sealed class GeneratedReplayTests(ApiServer api) : IClassFixture<ApiServer>
{
    // As many as fit into every run; everything is what the audit promises.
    private static readonly int Cases = Level.Of(24, 200);

    [Fact]
    public async Task Replay_AtEveryEntryOfGeneratedCases_IsWhatWasSeen()
    {
        var scripts = Enumerable.Range(0, Cases).Select(seed => new CommandScript(seed)).ToList();

        var played = await Task.WhenAll(scripts.GroupBy(script => script.Sample).Select(PlayAsync));

        var (versions, entries) = (played.Sum(lane => lane.Versions), played.Sum(lane => lane.Entries));
        await api.Server.Services.GetRequiredService<Checkpointer>().RunAsync(default);
        foreach (var script in scripts)
        {
            var verification = (await script.Case.As("auditor-1").GetAsync($"/api/audit/cases/{script.Case.CaseId}/verify")).MustBeOk();
            Assert.True(verification["outcome"].GetString() == "passed", verification.Text);
        }

        var report = new SuiteReport(nameof(GeneratedReplayTests));
        report.AtLeast("cases", Cases, scripts.Count);
        report.AtLeast("entries replayed", Cases * 42L, entries);
        report.AtLeast("versions compared with what was seen", Cases * 25L, versions);
        Assert.Equal(await CommitsAsync(scripts), versions);
        report.Write();
    }

    /// <summary>Entries that are stored together are seen together: a case shows as many versions as its journal has rows.</summary>
    private async Task<int> CommitsAsync(IEnumerable<CommandScript> scripts)
    {
        var (table, rows) = (new TableClient(api.Server.ConnectionString, "Cases"), 0);
        foreach (var script in scripts)
        {
            await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {script.Case.CaseId}")))
            {
                rows += row.RowKey.StartsWith(JournalRow.First, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return rows;
    }

    /// <summary>Cases of one city share its officers and seats: one after the other; cities side by side.</summary>
    private async Task<(int Versions, int Entries)> PlayAsync(IEnumerable<CommandScript> scripts)
    {
        var (versions, entries) = (0, 0);
        foreach (var script in scripts)
        {
            var seen = new SeenVersions();
            await script.PlayAsync(api.Server.Http, seen.AddAsync);
            versions += seen.Count;
            entries += await seen.MustBeReplayedAtEveryEntryAsync(script.Case);
        }

        return (versions, entries);
    }
}
