using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.BehindHost;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Cases that take courses nobody thought of, brought back to every entry: each version is what was seen over HTTP while it ran. And every check passes.</summary>
public sealed class GeneratedReplayTests(ApiServer api, ITestOutputHelper output) : IClassFixture<ApiServer>
{
    // As many as fit into every run; everything is what the audit promises.
    private static readonly int Cases = Environment.GetEnvironmentVariable("OPC_RELIABILITY") == "full" ? 200 : 24;

    [Fact]
    public async Task Replay_AtEveryEntryOfGeneratedCases_IsWhatWasSeen()
    {
        var scripts = Enumerable.Range(0, Cases).Select(seed => new CommandScript(seed)).ToList();

        var played = await Task.WhenAll(scripts.GroupBy(script => script.Sample).Select(PlayAsync));

        var (versions, entries) = (played.Sum(lane => lane.Versions), played.Sum(lane => lane.Entries));
        output.WriteLine($"{Cases} cases, {versions} versions seen, {entries} entries replayed");
        Assert.True(versions > Cases * 8 && entries > Cases * 20, $"{versions} versions, {entries} entries");
        await api.Server.Services.GetRequiredService<Checkpointer>().RunAsync(default);
        foreach (var script in scripts)
        {
            var verification = (await script.Case.As("auditor-1").GetAsync($"/api/audit/cases/{script.Case.CaseId}/verify")).MustBeOk();
            Assert.True(verification["outcome"].GetString() == "passed", verification.Text);
        }
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
