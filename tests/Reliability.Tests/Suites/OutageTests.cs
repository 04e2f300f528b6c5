using System.Net;
using OpcOnboarding.Reliability.Tests.Harness;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>R6: storage is gone for a while. The process lives and says that it is not ready, does not storm, and loses nothing.</summary>
public sealed class OutageTests
{
    private const int Cases = 40;
    private const int MostRequestsASecond = 5;

    [Fact]
    public async Task Storage_GoneForAMinute_ServiceStaysUpAndDrainsItsBacklog()
    {
        var report = new SuiteReport(nameof(OutageTests));
        await using var arena = await Arena.OpenAsync();
        using var service = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{arena.Keeper.Port}") };
        var playing = arena.Players.PlayManyAsync(Cases, atATime: 20);
        for (var outage = 0; outage < Level.Of(1, 3); outage++)
        {
            await BeginAsync(arena, outage);
            await LastAsync(service, arena, report);
        }

        await playing;
        await arena.HoldsAsync(nameof(OutageTests));
        Assert.Equal(1, arena.Keeper.Starts);
        report.AtLeast("outages", Level.Of(1, 3), Level.Of(1, 3));
        report.AtLeast("finished cases", Cases, arena.Players.Finished);
        report.Write();
    }

    /// <summary>Waits until work is well under way, and cuts every request from then on.</summary>
    private static Task BeginAsync(Arena arena, int outage)
    {
        var work = 400 + arena.Proxy.Requests.Count;
        return Eventually.HoldsAsync(() => arena.Proxy.Requests.Count >= work || (outage > 0 && arena.Players.Finished == Cases), "No work comes.", TimeSpan.FromMinutes(5));
    }

    /// <summary>One outage of a minute, until the service is ready again.</summary>
    private static async Task LastAsync(HttpClient service, Arena arena, SuiteReport report)
    {
        var length = TimeSpan.FromMinutes(1);
        using var over = new CancellationTokenSource(length);
        var isOver = new TaskCompletionSource();
        arena.Players.PauseUntil(isOver.Task);
        arena.Proxy.Choose = _ => Fault.CutBefore;
        var before = arena.Proxy.Requests.Count;
        await Eventually.HoldsAsync(async () => await StatusAsync(service, "ready") == HttpStatusCode.ServiceUnavailable, "It still says that it is ready.");
        await Eventually.HoldsAsync(
            async () =>
            {
                Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, "live"));
                return over.IsCancellationRequested;
            },
            "The clock stands still.",
            TimeSpan.FromMinutes(5),
            TimeSpan.FromSeconds(1));
        var requests = arena.Proxy.Requests.Count - before;
        Assert.True(requests <= MostRequestsASecond * length.TotalSeconds, $"{requests} requests in {length.TotalSeconds} s of outage.");
        report.Note("requests during the outage", requests);
        arena.Proxy.Choose = null;
        isOver.SetResult();
        await Eventually.HoldsAsync(async () => await StatusAsync(service, "ready") == HttpStatusCode.OK, "It does not get ready again.", TimeSpan.FromMinutes(3));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient service, string what)
    {
        using var answer = await service.GetAsync(new Uri($"/api/health/{what}", UriKind.Relative));
        return answer.StatusCode;
    }
}
