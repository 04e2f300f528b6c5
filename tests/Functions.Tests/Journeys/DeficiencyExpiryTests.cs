using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>A promise that is not kept: every open step that needs the paper is refused, the others go on.</summary>
public sealed class DeficiencyExpiryTests
{
    private static readonly DateTimeOffset s_due = Beijing.Close("2026-11-23");

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task DeficiencyExpired_Open_RefusesEveryOpenStepThatNeedsThePaper(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var promised = await Scenario.DeficiencyOpenAsync(server);
        Assert.Equal("2026-11-23", (await promised.ViewAsync())["deficiencies"][0].Text("dueOn"));

        await server.PassToAsync(s_due, outage);

        await promised.StepBecomesAsync("registration", "refused");
        Assert.Equal(s_due, (await promised.MoveAsync("deficiencyExpired", null)).Moment("at"));
        var view = await promised.ViewAsync();
        Assert.Equal("failed", view["deficiencies"][0].Text("state"));
        Assert.Equal(
            ["refused", "refused", "notStarted", "inReview", "notStarted", "inReview"],
            Scenario.Steps.Select(step => OnboardedCase.Step(view, step).Text("state")));
        Assert.Equal("2026-12-07", OnboardedCase.Step(view, "registration").Text("redoUntil"));
    }

    [Fact]
    public async Task DeficiencyExpired_SuppliedInTime_RefusesNothing()
    {
        await using var server = await OnboardingServer.StartAsync();
        var supplied = await Scenario.DeficiencySuppliedAsync(server);

        await server.PassToAsync(s_due.AddMinutes(1), Outage.OverTheMoment);
        await supplied.EntryAsync("escalated", "registration");

        Assert.Equal("inReview", await supplied.StepStateAsync("registration"));
        Assert.Equal("supplied", (await supplied.ViewAsync())["deficiencies"][0].Text("state"));
    }
}
