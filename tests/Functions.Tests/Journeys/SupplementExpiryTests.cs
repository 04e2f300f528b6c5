using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>The founder has fifteen working days for a supplement, of the case and of a step.</summary>
public sealed class SupplementExpiryTests
{
    private static readonly DateTimeOffset s_due = Beijing.Close("2026-12-07");

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task SupplementExpired_OfTheCase_LapsesIt(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var awaiting = await Scenario.AwaitingSupplementAsync(server);
        Assert.Equal("2026-12-07", (await awaiting.ViewAsync())["pendingItems"][0].Text("dueOn"));

        await server.PassToAsync(s_due, outage);

        await awaiting.BecomesAsync("lapsed");
        Assert.Equal(s_due, (await awaiting.MoveAsync("supplementExpired", null)).Moment("at"));
        var view = await awaiting.ViewAsync();
        Assert.All(Scenario.Steps, step => Assert.Equal("cancelled", OnboardedCase.Step(view, step).Text("state")));
        (await awaiting.FireAsync(await awaiting.FounderAsync(), "resubmit")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
    }

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task SupplementExpired_OfAStep_LapsesItAndLeavesTimeToRedo(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("registration", "requestSupplement", Scenario.Items("DomicileProof"));

        await server.PassToAsync(s_due, outage);

        await inProgress.StepBecomesAsync("registration", "lapsed");
        Assert.Equal(s_due, (await inProgress.MoveAsync("supplementExpired", "registration")).Moment("at"));
        Assert.Equal("2026-12-21", (await inProgress.StepAsync("registration")).Text("redoUntil"));
        Assert.Equal("inProgress", await inProgress.StateAsync());
    }

    [Fact]
    public async Task Redo_OfALapsedStep_BeginsTheNextAttemptWithAClockOfItsOwn()
    {
        await using var server = await OnboardingServer.StartAsync();
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("registration", "requestSupplement", Scenario.Items("DomicileProof"));
        await server.PassToAsync(s_due, Outage.OverTheMoment);
        await inProgress.StepBecomesAsync("registration", "lapsed");

        await inProgress.MoveStepAsync("registration", "redo", by: await inProgress.FounderAsync());

        var registration = await inProgress.StepAsync("registration");
        Assert.Equal("inReview", registration.Text("state"));
        Assert.Equal(2, registration.GetProperty("attempt").GetInt32());
        Assert.Equal("2026-12-08", registration.Text("dueOn"));
        Assert.Equal("green", registration.Text("light"));
        await inProgress.MoveStepAsync("registration", "approve");
        Assert.Equal("completed", await inProgress.StepStateAsync("registration"));
    }
}
