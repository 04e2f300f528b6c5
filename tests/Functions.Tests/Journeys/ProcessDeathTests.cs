using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>SIGKILL at storage writes spread over start-up, submission and decisions: nothing acknowledged is lost, nothing happens twice.</summary>
public sealed class ProcessDeathTests
{
    // Small numbers die while they start or take over; the others in the middle of several cases at once.
    private static readonly int[] s_plan = [30, 45, 4, 60, 12, 35, 50, 9, 40, 55];

    private static readonly string[] s_samples = ["P01", "P02", "P03", "P04", "P08", "P09"];
    private static readonly string[] s_founders = ["founder-lin", "founder-wang", "founder-chen"];

    [Fact]
    public async Task Kill_TenTimesInTheMiddleOfSeveralCases_LosesNothingAndRepeatsNothing()
    {
        await using var store = await LocalStore.StartAsync();
        await using var proxy = await FaultProxy.StartAsync(store.ConnectionString);
        var port = ServiceProcess.FreePort();
        await using var assassin = new Assassin(proxy, s_plan, () => Task.FromResult(ServiceProcess.Launch(port, store.DataFolder, proxy.ConnectionString)));
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };
        await assassin.BeginAsync();

        var played = (await Task.WhenAll(s_founders.Select(founder => PlayUntilDoneAsync(http, founder, assassin)))).SelectMany(cases => cases).ToList();
        await assassin.Done;

        Assert.Equal(s_plan.Length, assassin.Kills);
        Assert.True(played.Count >= 6, $"Only {played.Count} cases were played.");
        await HoldAsync(played, await Holdings.ReadAsync(store.ConnectionString));
    }

    /// <summary>Plays two cases, and more while the plan isn't carried out.</summary>
    private static async Task<List<RemoteCase>> PlayUntilDoneAsync(HttpClient http, string founder, Assassin assassin)
    {
        var played = new List<RemoteCase>();
        while (played.Count < 2 || !assassin.Done.IsCompleted)
        {
            var place = (Array.IndexOf(s_founders, founder) * 2) + played.Count;
            var remote = new RemoteCase(http, s_samples[place % s_samples.Length], founder);
            await remote.PlayAsync();
            played.Add(remote);
        }

        return played;
    }

    private static async Task HoldAsync(List<RemoteCase> played, Holdings holdings)
    {
        foreach (var remote in played)
        {
            var view = (await remote.Founder.GetAsync(remote.Path)).MustBeOk();
            Assert.Equal("completed", view["state"].GetString());
            Assert.All(Scenario.Steps, step => Assert.Equal("completed", OnboardedCase.Step(view, step).Text("state")));
            await RemoteJournal.HoldsOnceAsync(remote);
        }

        var ids = played.Select(remote => remote.CaseId).Order().ToList();
        Assert.Equal(ids, holdings.SeatHolders.Order());
        Assert.Equal(ids, holdings.MentorHolders.Order());
        Assert.Equal(ids.Count, holdings.MentorLoad);
        Assert.Equal(holdings.Vouchers.Count, holdings.Vouchers.Select(voucher => voucher.Number).Distinct().Count());
        Assert.NotEmpty(holdings.Vouchers);
    }
}
