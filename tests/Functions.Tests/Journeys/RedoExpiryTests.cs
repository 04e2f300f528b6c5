using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>Registration refused and not redone within ten working days: the case is refused and gives back what it held.</summary>
public sealed class RedoExpiryTests
{
    private static readonly DateTimeOffset s_due = Beijing.Close("2026-11-30");

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task RedoExpired_OfRegistration_RefusesTheCaseAndReleasesItsHolds(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("registration", "refuse", Scenario.Words);
        var before = await Holdings.ReadAsync(server);
        Assert.Contains(inProgress.CaseId, before.SeatHolders);
        Assert.Contains(inProgress.CaseId, before.MentorHolders);

        await server.PassToAsync(s_due, outage);

        await inProgress.BecomesAsync("refused");
        Assert.Equal(s_due, (await inProgress.MoveAsync("redoExpired", "registration")).Moment("at"));
        var view = await inProgress.ViewAsync();
        Assert.All(["workspace", "mentorPairing", "bankAccount"], step => Assert.Equal("cancelled", OnboardedCase.Step(view, step).Text("state")));
        var after = await Holdings.ReadAsync(server);
        Assert.DoesNotContain(inProgress.CaseId, after.SeatHolders);
        Assert.DoesNotContain(inProgress.CaseId, after.MentorHolders);
    }

    [Fact]
    public async Task RedoExpired_AnotherStep_EndsItForGoodAndTheCaseGoesOn()
    {
        await using var server = await OnboardingServer.StartAsync();
        var registered = await Scenario.RegisteredAsync(server);
        await registered.MoveStepAsync("vouchers", "refuse", Scenario.Words);
        foreach (var step in Scenario.Steps.Where(step => step is not ("registration" or "vouchers")))
        {
            await registered.MoveStepAsync(step, "approve");
        }

        Assert.Equal("inProgress", await registered.StateAsync());
        await server.PassToAsync(s_due, Outage.OverTheMoment);

        await registered.BecomesAsync("completed");
        Assert.Equal("refused", await registered.StepStateAsync("vouchers"));
    }
}
