using System.Net;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// A command whose decision is long in coming is taken, answered 202 and decided later, once. Meanwhile it asks little of the store: where
/// many wait, the store is what they wait for, and looks at fixed, short intervals have once kept it from answering at all.
/// </summary>
public sealed class SlowDecisionTests
{
    // Of five seconds that a caller waits: after 1/4, 3/4, 7/4 and 15/4 of a second, and at the end. Looks at each quarter would be twenty.
    private const int MostLooks = 5;

    [Fact]
    public async Task Command_DecidedLate_IsAnswered202WithFewLooksAndHappensOnce()
    {
        var report = new SuiteReport(nameof(SlowDecisionTests));
        await using var arena = await Arena.OpenAsync();
        using var doors = new ServiceDoors(arena.Keeper.Port);
        var played = arena.Players.Begin(JourneyKind.HappyPath, 0);
        await Scripts.AcceptAsync(played);
        var desk = played.Desk("registration");
        var command = arena.Players.Log.Begin(played.CaseId, CommandId.Of(played.CaseId, desk.Subject, "late"), "approve registration");
        var token = await desk.TokenAsync();
        Task<ApiAnswer> SendAsync() => doors.PostAsync(token, $"/api/cases/{played.CaseId}/steps/registration/triggers/approve", "late", new { });

        var decided = new TaskCompletionSource();
        arena.Proxy.Inject(Fault.Hold(decided.Task), times: int.MaxValue, request => request is { Operation: StorageOperation.Transaction, Resource: "Cases" });
        var pending = (await SendAsync()).MustBe(HttpStatusCode.Accepted);
        var looks = arena.Proxy.Requests.Count(request => request.Operation == StorageOperation.PointRead && request.Target.Contains(command.CommandId, StringComparison.Ordinal));
        Assert.Equal(($"/api/cases/{played.CaseId}/commands/{command.CommandId}", "pending"), (pending.Headers.Location?.ToString(), pending["status"].GetString()));
        Assert.Equal("pending", (await desk.GetAsync(pending.Headers.Location!.ToString())).MustBeOk()["status"].GetString());
        Assert.InRange(looks, 1, MostLooks);

        decided.SetResult();
        await Eventually.HoldsAsync(
            async () => (await desk.GetAsync(pending.Headers.Location.ToString())).MustBeOk()["status"].GetString() == "accepted", "The command is not decided.");
        (await SendAsync()).MustBeOk();
        command.Outcome = CommandOutcome.Ok;
        await played.ApproveAsync(Scripts.Steps.Except(["registration"]));
        played.IsFinished = true;
        await arena.HoldsAsync(nameof(SlowDecisionTests));
        report.AtLeast("looks at a command that was long in coming", 1, looks);
        report.AtLeast("finished cases", 1, arena.Players.Finished);
        report.Write();
    }
}
