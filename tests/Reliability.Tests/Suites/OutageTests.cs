using System.Collections.Concurrent;
using System.Net;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R6: storage is gone for a while, with cases under way. The process lives and says that it is not ready, does not storm, loses nothing, and
/// answers every command that waited, within twice the length of the outage.
/// </summary>
public sealed class OutageTests
{
    private const int Cases = 40;
    private const int AtATime = 20;
    private const int MostRequestsASecond = 5;
    private static readonly int s_outages = Level.Of(1, 3);
    private static readonly TimeSpan s_length = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Storage_GoneForAMinute_ServiceStaysUpAndDrainsItsBacklog()
    {
        var report = Seed.Report(nameof(OutageTests));
        await using var arena = await Arena.OpenAsync();
        using var service = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{arena.Keeper.Port}") };
        var outages = new ConcurrentQueue<Outage>();
        var playing = arena.Players.PlayManyAsync(Cases, AtATime, until: () => outages.Count == s_outages);
        while (outages.Count < s_outages)
        {
            await WorkComesAsync(arena);
            outages.Enqueue(await LastAsync(service, arena));
        }

        await playing;
        await arena.HoldsAsync(nameof(OutageTests));
        Assert.Equal(1, arena.Keeper.Starts);
        Tell(report, outages);
        report.AtLeast("finished cases", Cases, arena.Players.Finished);
        report.Write();
    }

    private static void Tell(SuiteReport report, IReadOnlyCollection<Outage> outages)
    {
        var drained = new Waits();
        foreach (var outage in outages)
        {
            drained.Add(outage.Drained);
        }

        report.AtLeast("outages", s_outages, outages.Count);
        report.AtLeast("cases under way when an outage began, fewest", AtATime / 2, outages.Min(outage => outage.UnderWay));
        report.AtLeast("commands waiting when an outage ended, fewest", 1, outages.Min(outage => outage.Backlog));
        report.Note("requests during an outage, most", outages.Max(outage => outage.Requests));
        drained.NoteIn(report, "end of an outage to the last answer that waited");
    }

    /// <summary>Work is well under way.</summary>
    private static Task WorkComesAsync(Arena arena)
    {
        var work = 400 + arena.Proxy.Requests.Count;
        return Eventually.HoldsAsync(() => arena.Proxy.Requests.Count >= work, "No work comes.", TimeSpan.FromMinutes(5));
    }

    /// <summary>One outage: every request is cut from now on, until the service is ready again and has answered what waited.</summary>
    private static async Task<Outage> LastAsync(HttpClient service, Arena arena)
    {
        using var over = new CancellationTokenSource(s_length);
        var isOver = new TaskCompletionSource();
        var underWay = arena.Players.Played.Count(played => !played.IsFinished);
        arena.Players.PauseUntil(isOver.Task);
        arena.Proxy.Choose = _ => Fault.CutBefore;
        var before = arena.Proxy.Requests.Count;
        await Eventually.HoldsAsync(async () => await StatusAsync(service, "ready") == HttpStatusCode.ServiceUnavailable, "It still says that it is ready.");
        await LivesUntilAsync(service, over.Token);
        var requests = arena.Proxy.Requests.Count - before;
        Assert.True(requests <= MostRequestsASecond * s_length.TotalSeconds, $"{requests} requests in {s_length.TotalSeconds} s of outage.");
        var backlog = arena.Players.Log.Commands.Where(command => command.Outcome == CommandOutcome.Invoked).ToList();
        var drained = await DrainAsync(arena, backlog, isOver);
        Assert.True(drained <= 2 * s_length, $"{backlog.Count} commands that waited took {drained.TotalSeconds} s after {s_length.TotalSeconds} s of outage.");
        await Eventually.HoldsAsync(async () => await StatusAsync(service, "ready") == HttpStatusCode.OK, "It does not get ready again.", TimeSpan.FromMinutes(3));
        return new Outage(underWay, requests, backlog.Count, drained);
    }

    private static Task LivesUntilAsync(HttpClient service, CancellationToken over) => Eventually.HoldsAsync(
        async () =>
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, "live"));
            return over.IsCancellationRequested;
        },
        "The clock stands still.",
        TimeSpan.FromMinutes(5),
        TimeSpan.FromSeconds(1));

    /// <summary>Storage is back: how long until everyone who waited has an answer.</summary>
    private static async Task<TimeSpan> DrainAsync(Arena arena, List<LoggedCommand> backlog, TaskCompletionSource isOver)
    {
        var since = TimeProvider.System.GetTimestamp();
        arena.Proxy.Choose = null;
        isOver.SetResult();
        await Eventually.HoldsAsync(
            () => backlog.TrueForAll(command => command.Outcome != CommandOutcome.Invoked),
            "A command that waited for the end of the outage is never answered.",
            TimeSpan.FromMinutes(5));
        return TimeProvider.System.GetElapsedTime(since);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient service, string what)
    {
        using var answer = await service.GetAsync(new Uri($"/api/health/{what}", UriKind.Relative));
        return answer.StatusCode;
    }

    /// <summary>What one outage met, and how long its backlog took.</summary>
    private sealed record Outage(int UnderWay, int Requests, int Backlog, TimeSpan Drained);
}
