using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>No notice within five working days: the application counts as accepted from the day of receipt (Administrative Licensing Law art. 32).</summary>
public sealed class DeemedAcceptanceTests
{
    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task DeemAccepted_OverSpringFestival_TakesEffectFromTheDayOfReceipt(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync(Beijing.Opening("2026-02-12"));
        var submitted = await Scenario.SubmittedAsync(server);
        var due = Beijing.Close("2026-02-26");
        await server.PassToAsync(due.AddMinutes(-1));
        await submitted.EntryAsync("escalated", null);
        Assert.Equal("submitted", await submitted.StateAsync());

        await server.PassToAsync(due, outage);

        await submitted.BecomesAsync("inProgress");
        Assert.Equal("2026-02-12", (await submitted.ViewAsync())["acceptedOn"].GetString());
        Assert.Equal(due, (await submitted.MoveAsync("deemAccepted", null)).Moment("at"));
        var registration = await submitted.StepAsync("registration");
        Assert.Equal("2026-02-13", registration.Text("dueOn"));
        Assert.Equal("2026-02-24", registration.Text("legalDueOn"));
    }

    [Fact]
    public async Task DeemAccepted_AfterTheNoticeOfWhatIsMissing_DoesNotHappen()
    {
        await using var server = await OnboardingServer.StartAsync(Beijing.Opening("2026-02-12"));
        var awaiting = await Scenario.AwaitingSupplementAsync(server);

        await server.PassToAsync(Beijing.Close("2026-02-26").AddMinutes(1), Outage.OverTheMoment);
        await server.RestartAsync();

        Assert.Equal("awaitingSupplement", await awaiting.StateAsync());
        Assert.DoesNotContain(await awaiting.HistoryAsync(), entry => entry.Text("trigger") == "deemAccepted");
    }
}
