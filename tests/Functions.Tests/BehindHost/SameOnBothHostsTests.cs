using System.Globalization;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Published;

namespace OpcOnboarding.Functions.Tests.BehindHost;

/// <summary>
/// The same scripts at the published service, on the embedded hub and behind the Functions host's protocol, signed in through a provider:
/// the same answers, the same journals, the same ends of the orchestrations (R13).
/// </summary>
public sealed class SameOnBothHostsTests(PublishedRelease release, ITestOutputHelper output)
{
    // As many as fit into every run; OPC_SCRIPTS=200 plays what R13 asks for.
    private static readonly int Scripts = int.Parse(Environment.GetEnvironmentVariable("OPC_SCRIPTS") ?? "24", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Scripts_OnBothHosts_GetTheSameAnswersAndLeaveTheSameJournals()
    {
        var embedded = await EmbeddedAsync();
        var hosted = await HostedAsync();

        Assert.Equal(Scripts, embedded.Count);
        foreach (var seed in Enumerable.Range(0, Scripts))
        {
            Assert.Equal(embedded[seed].Answers, hosted[seed].Answers);
            Assert.Equal(embedded[seed].Journal, hosted[seed].Journal);
            // Every script ends its case; an orchestration that failed after the last entry would leave the journal as it should be.
            Assert.Equal((seed, "Completed", "Completed"), (seed, embedded[seed].Status, hosted[seed].Status));
        }

        // Equal emptiness would be no proof.
        Assert.All(embedded.Values, played => Assert.True(played.Journal.Count > 15, string.Join('\n', played.Journal)));
        Assert.Contains(embedded.Values, played => played.Answers.Any(answer => answer.Contains(": 409", StringComparison.Ordinal)));
    }

    private async Task<Dictionary<int, Played>> EmbeddedAsync()
    {
        await using var service = await PublishedService.StartEmbeddedAsync(release);
        return await PlayAllAsync(service);
    }

    private async Task<Dictionary<int, Played>> HostedAsync()
    {
        await using var service = await PublishedService.StartBehindHostAsync(release);
        var played = await PlayAllAsync(service);
        var host = service.Host!;
        output.WriteLine($"{Scripts} scripts, {host.Calls} turns and activities, ready after {host.Readiness.TotalMilliseconds:F0} ms");
        Assert.True(host.Calls > Scripts * 10, $"Only {host.Calls} invocations were made.");
        Assert.Equal(0, await host.StopWorkerAsync());
        return played;
    }

    /// <summary>Cases of one city share its officers, seats and budgets, so they are played one after the other; cities side by side.</summary>
    private static async Task<Dictionary<int, Played>> PlayAllAsync(PublishedService service)
    {
        var lanes = Enumerable.Range(0, Scripts).GroupBy(seed => SampleApplication.Of(new CommandScript(seed).Sample).CityKey).Select(lane => PlayLaneAsync(service, lane));
        return (await Task.WhenAll(lanes)).SelectMany(played => played).ToDictionary(played => played.Seed);
    }

    private static async Task<List<Played>> PlayLaneAsync(PublishedService service, IEnumerable<int> seeds)
    {
        var played = new List<Played>();
        foreach (var seed in seeds)
        {
            var script = new CommandScript(seed);
            var journal = await script.PlayAsync(service.Http, signIn: service.SignInAsync);
            played.Add(new Played(seed, script.Answers, journal, await service.EndOfAsync(script.Case.CaseId)));
        }

        return played;
    }

    private sealed record Played(int Seed, IReadOnlyList<string> Answers, IReadOnlyList<string> Journal, string Status);
}
