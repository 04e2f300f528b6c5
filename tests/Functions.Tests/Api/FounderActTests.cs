using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>What waits for a founder beside the journey stands with the case; offers of places and their end: <see cref="SeatOfferExpiryTests"/>.</summary>
public sealed class FounderActTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Mentors_AllAskedInVain_WaitForTheFounderUntilOthersAreAsked()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server);
        await ChooseAsync(onboarded, "mentor-yancheng-02");
        Assert.Equal(JsonValueKind.Null, (await ActsAsync(onboarded)).ValueKind);

        (await (await onboarded.DeskAsync("mentorPairing")).PostAsync($"{onboarded.Path}/mentor/answer", new { number = 1, accepts = false })).MustBeOk();
        var act = Assert.Single((await ActsAsync(onboarded)).EnumerateArray());
        await ChooseAsync(onboarded, "mentor-yancheng-05");

        Assert.Equal(("mentorsExhausted", "mentorPairing", null), (act.Text("kind"), act.Text("step"), act.Text("until")));
        Assert.Equal(JsonValueKind.Null, (await ActsAsync(onboarded)).ValueKind);
    }

    [Fact]
    public async Task Mentors_AllAskedInVain_WaitForNobodyOnceTheDeskHasNamedOne()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server);
        await ChooseAsync(onboarded, "mentor-yancheng-02");
        (await (await onboarded.DeskAsync("mentorPairing")).PostAsync($"{onboarded.Path}/mentor/answer", new { number = 1, accepts = false })).MustBeOk();

        await onboarded.MoveStepAsync("mentorPairing", "approve", new { outcome = new { mentorId = "mentor-yancheng-05", mentorName = "导师", score = 1 } });

        Assert.Equal(JsonValueKind.Null, (await ActsAsync(onboarded)).ValueKind);
    }

    private static async Task ChooseAsync(OnboardedCase onboarded, params string[] mentorIds) =>
        (await (await onboarded.FounderAsync()).PostAsync($"{onboarded.Path}/mentor/choice", new { mentorIds, conflictFree = true })).MustBeOk();

    private static async Task<JsonElement> ActsAsync(OnboardedCase onboarded) => (await (await onboarded.FounderAsync()).GetAsync(onboarded.Path)).MustBeOk()["acts"];
}
