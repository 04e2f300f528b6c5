using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>
/// An insider with storage key, data keys and the product, in a process and an account of their own, makes another past: rows, seals, chain, indexes,
/// even the engine's history are genuine. The checkpoint alone tells (reliability, T3).
/// </summary>
public sealed class InsiderAccountTests
{
    [Fact]
    public async Task Verify_ACaseThatAnInsidersOwnServiceTookAnotherWay_IsFoundByTheCheckpointAlone()
    {
        await using var server = await OnboardingServer.StartAsync(TimeProvider.System.GetUtcNow());
        var onboarded = await Scenario.InProgressAsync(server);
        await using var insider = await InsiderAccount.TakeAsync(server);
        await onboarded.MoveStepAsync("registration", "refuse", Scenario.Words);
        var truth = await AuditedCase.OfAsync(onboarded);
        Assert.Empty(await truth.FaultsAsync(truth.Stored));

        await insider.PlayAsync(onboarded, async (desk, step) =>
            (await desk.PostAsync($"{onboarded.Path}/steps/{step}/triggers/approve", new { }, $"forged-{step}")).MustBeOk());
        await server.StopAsync();
        await insider.PutBackAsync(server);
        await server.StartAgainAsync();

        Assert.Equal("completed", await onboarded.StateAsync());
        var verification = (await (await onboarded.AuditorAsync()).GetAsync($"/api/audit/cases/{onboarded.CaseId}/verify")).MustBeOk();
        var verdicts = verification["verdicts"].EnumerateArray().ToDictionary(verdict => verdict.GetProperty("check").GetString()!);
        Assert.Equal(["inclusion"], verdicts.Where(verdict => verdict.Value.GetProperty("outcome").GetString() == "failed").Select(verdict => verdict.Key));
        Assert.Equal(verdicts.Count - 1, verdicts.Count(verdict => verdict.Value.GetProperty("outcome").GetString() == "passed"));
        var last = truth.Stored.Journal.Last().RowKey;
        Assert.Contains(verdicts["inclusion"].GetProperty("inconsistencies").EnumerateArray(), found => Names(found, onboarded.CaseId, last));
    }

    private static bool Names(JsonElement found, string caseId, string row) =>
        found.GetProperty("caseId").GetString() == caseId && found.GetProperty("row").GetString() == row && found.GetProperty("sequence").ValueKind == JsonValueKind.Number;
}
