using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>A floor comes free while two cases wait for one: the first has two working days, then the second one has it.</summary>
public sealed class SeatOfferExpiryTests
{
    private static readonly DateTimeOffset s_due = Beijing.Close("2026-11-18");

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task OfferOver_GoesToTheNextWhoMovesIn(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var floors = await TakeAllAsync(server);
        var (first, second) = (await WaitingAsync(server, "founder-lin"), await WaitingAsync(server, "founder-wang"));

        await server.Services.GetRequiredService<SeatTurnover>().ReturnAsync(floors[0], "other0", CancellationToken.None);
        var offer = await WaitAsync(first);
        Assert.Equal(floors[0].Id, offer.Text("offeredUnitId"));
        Assert.Equal(s_due, offer.Moment("offeredUntil"));
        Assert.Null((await WaitAsync(second)).Text("offeredUnitId"));
        Assert.Equal(("placeOffered", "workspace", s_due, floors[0].Id), Said(Assert.Single(await ActsAsync(first))));
        Assert.Empty(await ActsAsync(second));
        Assert.Equal(JsonValueKind.Null, (await (await first.WindowAsync()).GetAsync(first.Path)).MustBeOk()["acts"].ValueKind);
        await server.PassToAsync(s_due, outage);
        Assert.Empty(await ActsAsync(first));

        await Eventually.HoldsAsync(
            async () => (await WaitAsync(second)).Text("offeredUnitId") == floors[0].Id, "The offer does not go to the next.", TimeSpan.FromMinutes(2));
        Assert.Equal(0, (await (await first.FounderAsync()).GetAsync($"{first.Path}/workspace")).MustBeOk()["waiting"].GetArrayLength());
        Assert.Equal(floors[0].Id, Assert.Single(await ActsAsync(second)).Text("unitId"));
        await MoveInAsync(second, floors[0].Id);
        Assert.Empty(await ActsAsync(second));
        (await ChooseAsync(first, floors[0].Id)).MustBe(HttpStatusCode.Conflict, "choiceNotAvailable");
    }

    /// <summary>What waits for the founder: the same beside the case and in the list of cases.</summary>
    private static async Task<IReadOnlyList<JsonElement>> ActsAsync(OnboardedCase onboarded)
    {
        var founder = await onboarded.FounderAsync();
        var listed = (await founder.GetAsync("/api/cases?limit=200")).MustBeOk()["items"].EnumerateArray().Single(one => one.Text("caseId") == onboarded.CaseId).GetProperty("acts");
        var shown = (await founder.GetAsync(onboarded.Path)).MustBeOk()["acts"];
        Assert.Equal(shown.GetRawText(), listed.GetRawText());
        return shown.ValueKind == JsonValueKind.Null ? [] : [.. shown.EnumerateArray()];
    }

    private static (string?, string?, DateTimeOffset?, string?) Said(JsonElement act) => (act.Text("kind"), act.Text("step"), act.Moment("until"), act.Text("unitId"));

    private static async Task MoveInAsync(OnboardedCase onboarded, string unitId)
    {
        (await ChooseAsync(onboarded, unitId)).MustBeOk();
        await onboarded.MoveStepAsync("registration", "approve");
        await onboarded.MoveStepAsync("workspace", "approve");
        var standing = (await (await onboarded.FounderAsync()).GetAsync($"{onboarded.Path}/workspace")).MustBeOk();
        Assert.Equal(unitId, standing["unitId"].GetString());
        Assert.Equal(0, standing["waiting"].GetArrayLength());
    }

    private static async Task<ApiAnswer> ChooseAsync(OnboardedCase onboarded, string unitId) =>
        await (await onboarded.FounderAsync()).PostAsync($"{onboarded.Path}/steps/workspace/choice", new { unitId });

    private static async Task<OnboardedCase> WaitingAsync(OnboardingServer server, string founder)
    {
        var onboarded = await Scenario.InProgressAsync(server, founder: founder, change: form => form["workspace"] = new JsonObject { ["tier"] = "Floor" });
        (await (await onboarded.FounderAsync()).PostAsync($"{onboarded.Path}/workspace/waiting", new { communityId = "yancheng-lanhai", tier = "Floor" })).MustBeOk();
        return onboarded;
    }

    private static async Task<JsonElement> WaitAsync(OnboardedCase onboarded) =>
        Assert.Single((await (await onboarded.FounderAsync()).GetAsync($"{onboarded.Path}/workspace")).MustBeOk()["waiting"].EnumerateArray());

    /// <summary>All floors of the city, held by cases that nobody sees.</summary>
    private static async Task<IReadOnlyList<WorkspaceUnit>> TakeAllAsync(OnboardingServer server)
    {
        var floors = server.Services.GetRequiredService<CityDirectory>().FindCity("yancheng")!.Communities
            .SelectMany(community => community.AllUnits).Where(unit => unit.Tier == WorkspaceTier.Floor).ToList();
        foreach (var (floor, number) in floors.Select((floor, number) => (floor, number)))
        {
            Assert.True(await server.Services.GetRequiredService<UnitInventory>().HoldAsync(floor, $"other{number}", until: null, CancellationToken.None));
        }

        return floors;
    }
}
