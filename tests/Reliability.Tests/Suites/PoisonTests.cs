using System.Diagnostics;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>R16: work that fails for ever costs next to nothing, is shown to the administrator, holds up nobody else, and goes on when its cause is mended.</summary>
public sealed class PoisonTests
{
    // Tries come 1, 2, 4, 8, 16, 32 seconds after one another: the sixth falls into the time that is looked at. Later ones are rarer still.
    private const int FailuresBefore = 5;
    private static readonly TimeSpan s_settle = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Activity_FailingForEver_StaysCheapAndSeenAndGoesOnWhenMended()
    {
        var report = Seed.Report(nameof(PoisonTests));
        await using var arena = await Arena.OpenAsync();
        var poisoned = arena.Players.Begin(JourneyKind.HappyPath, 0);
        await Scripts.AcceptAsync(poisoned);
        await poisoned.ApproveAsync("registration");
        var sound = await SpoilAsync(arena, poisoned.CaseId);

        var approving = poisoned.ApproveAsync("workspace");
        await Eventually.HoldsAsync(async () => await FailuresAsync(arena, poisoned.CaseId) >= FailuresBefore, "The activity does not fail.", TimeSpan.FromMinutes(4));
        Assert.Contains("activityFails", (await StatusAsync(arena))["problems"].EnumerateArray().Select(problem => problem.GetString()));
        await MeasureAsync(arena, poisoned, report);
        await arena.Players.PlayAsync(JourneyKind.HappyPath, 1);

        await Table(arena).UpsertEntityAsync(sound, TableUpdateMode.Replace);
        await approving;
        await poisoned.ApproveAsync(Scripts.Steps.Except(["registration", "workspace"]));
        poisoned.IsFinished = true;
        await arena.HoldsAsync(nameof(PoisonTests));
        report.AtLeast("finished cases", 2, arena.Players.Finished);
        report.Write();
    }

    /// <summary>What the service does while nothing happens but the tries.</summary>
    private static async Task MeasureAsync(Arena arena, PlayedCase poisoned, SuiteReport report)
    {
        // Whoever waits for the answer asks again and again; that is not the service's doing.
        var over = new TaskCompletionSource();
        arena.Players.PauseUntil(over.Task);
        await PassAsync(s_settle);
        var (requests, busy, since) = (arena.Proxy.Requests.Count, arena.Keeper.ProcessorTime, Stopwatch.StartNew());
        await PassAsync(s_look);
        var lasted = since.Elapsed.TotalSeconds;
        var (sent, share) = (arena.Proxy.Requests.Count - requests, (arena.Keeper.ProcessorTime - busy).TotalSeconds / lasted);
        over.SetResult();

        Assert.True(sent <= lasted, $"{sent} storage requests in {lasted:0} s.");
        Assert.True(share < 0.05, $"{share:P1} of a core.");
        Assert.True(await FailuresAsync(arena, poisoned.CaseId) > FailuresBefore);
        report.AtLeast("failures seen", FailuresBefore + 1, await FailuresAsync(arena, poisoned.CaseId));
        report.Note("storage requests a minute", (long)(sent * 60 / lasted));
        report.Note("thousandths of a core", (long)(share * 1000));
    }

    private static Task PassAsync(TimeSpan time)
    {
        var since = Stopwatch.StartNew();
        return Eventually.HoldsAsync(() => since.Elapsed >= time, "The clock stands still.", TimeSpan.FromMinutes(5));
    }

    /// <summary>How often the case's activity has failed, as the status tells.</summary>
    private static async Task<int> FailuresAsync(Arena arena, string caseId)
    {
        var status = await StatusAsync(arena);
        return status["activities"].GetProperty("failing").EnumerateArray()
            .Where(failing => failing.Text("caseId") == caseId).Select(failing => failing.GetProperty("failures").GetInt32()).SingleOrDefault();
    }

    private static async Task<ApiAnswer> StatusAsync(Arena arena) => (await arena.Players.People.As("administrator-1").GetAsync("/api/administration/status")).MustBeOk();

    /// <summary>Makes the row of the case's seat unreadable; gives it as it was.</summary>
    private static async Task<TableEntity> SpoilAsync(Arena arena, string caseId)
    {
        var sound = (await Table(arena).GetEntityAsync<TableEntity>(caseId, "hold:workspace")).Value;
        await Table(arena).UpsertEntityAsync(new TableEntity(caseId, sound.RowKey) { ["Hold"] = "{" }, TableUpdateMode.Replace);
        return sound;
    }

    private static TableClient Table(Arena arena) => ConnectionSettings.Parse(arena.Store.ConnectionString).CreateTableServiceClient().GetTableClient("Cases");
}
