using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>Time that does not count: with the founder, in a special procedure, suspended; and time that is added.</summary>
public sealed class StandingStillTests
{
    // In progress on Monday 2026-11-16: registration is due on Tuesday, mentor pairing on Thursday.
    private static readonly DateTimeOffset s_due = Beijing.Close("2026-11-17");
    private static readonly DateTimeOffset s_thursday = Beijing.At("2026-11-19", "10:00");

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task Supplement_OverTheDueMoment_MovesTheDueDateByTheDaysWithTheFounder(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("registration", "requestSupplement", Scenario.Items("DomicileProof"));
        Assert.Equal("paused", (await inProgress.StepAsync("registration")).Text("light"));

        await server.PassToAsync(s_due, outage);
        await server.PassToAsync(s_thursday);
        (await inProgress.UploadAsync("DomicileProof")).MustBe(HttpStatusCode.Created);
        await inProgress.MoveStepAsync("registration", "supply", by: await inProgress.FounderAsync());

        await IsDueAsync(inProgress, "registration", "2026-11-20", "2026-11-24");
        await NeverAsync(inProgress, "warnDue", "registration");
        await BecomesRedAtAsync(inProgress, "registration", Beijing.Close("2026-11-20"), outage);
    }

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task SpecialProcedure_OverTheDueMoment_MovesTheDueDate(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("registration", "suspendStep", new { reason = "专家评审" });

        await server.PassToAsync(s_due, outage);
        await server.PassToAsync(s_thursday);
        await inProgress.MoveStepAsync("registration", "resumeStep");

        await IsDueAsync(inProgress, "registration", "2026-11-20", "2026-11-24");
        await NeverAsync(inProgress, "warnDue", "registration");
    }

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task Suspension_OverEveryDueMoment_MovesEveryDate(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var promised = await Scenario.DeficiencyOpenAsync(server);
        await server.PassToAsync(Beijing.At("2026-11-17", "10:00"));
        await promised.MoveAsync(await promised.WindowAsync(), "suspend", new { reason = "等待其他机关的决定" });

        await server.PassToAsync(Beijing.Close("2026-11-27"), outage);
        await server.PassToAsync(Beijing.At("2026-11-30", "10:00"));
        await promised.MoveAsync(await promised.WindowAsync(), "resume");

        // Nine working days from the 17th to the 30th.
        Assert.Equal("2026-12-04", (await promised.ViewAsync())["deficiencies"][0].Text("dueOn"));
        await IsDueAsync(promised, "mentorPairing", "2026-12-02", null);
        await NeverAsync(promised, "warnDue", "mentorPairing");
        await server.PassToAsync(Beijing.Close("2026-12-04"), outage);
        await promised.StepBecomesAsync("registration", "refused");
        Assert.Equal(Beijing.Close("2026-12-04"), (await promised.MoveAsync("deficiencyExpired", null)).Moment("at"));
    }

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task Extend_BeforeTheDueMoment_MovesItAndTheLightsWithIt(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var inProgress = await Scenario.InProgressAsync(server);

        await inProgress.MoveStepAsync("registration", "extend", new { reason = "情况复杂", workingDays = 3 }, await inProgress.SupervisorAsync());

        await IsDueAsync(inProgress, "registration", "2026-11-20", "2026-11-20");
        await server.PassToAsync(s_due, outage);
        await BecomesRedAtAsync(inProgress, "registration", Beijing.Close("2026-11-20"), outage);
    }

    [Fact]
    public async Task Extend_WhenRed_TurnsGreenAndMayWarnAgain()
    {
        await using var server = await OnboardingServer.StartAsync();
        var inProgress = await Scenario.InProgressAsync(server);
        await server.PassToAsync(s_due);
        await inProgress.LightBecomesAsync("registration", "red");

        await inProgress.MoveStepAsync("registration", "extend", new { reason = "情况复杂", workingDays = 2 }, await inProgress.SupervisorAsync());

        Assert.Equal("green", (await inProgress.StepAsync("registration")).Text("light"));
        await server.PassToAsync(Beijing.At("2026-11-19", "13:15"));
        await inProgress.LightBecomesAsync("registration", "yellow");
    }

    private static async Task IsDueAsync(OnboardedCase onboarded, string step, string dueOn, string? legalDueOn)
    {
        var shown = await onboarded.StepAsync(step);
        Assert.Equal((dueOn, legalDueOn, "green"), (shown.Text("dueOn"), shown.Text("legalDueOn"), shown.Text("light")));
        Assert.Equal(Beijing.Close(dueOn), shown.Moment("dueAt"));
    }

    private static async Task NeverAsync(OnboardedCase onboarded, string kind, string step) =>
        Assert.DoesNotContain(await onboarded.HistoryAsync(), entry => entry.Text("kind") == kind && entry.Text("step") == step);

    private static async Task BecomesRedAtAsync(OnboardedCase onboarded, string step, DateTimeOffset moment, Outage outage)
    {
        await onboarded.Server.PassToAsync(moment.AddMinutes(-1));
        await onboarded.LightBecomesAsync(step, "yellow");
        await onboarded.Server.PassToAsync(moment, outage);
        Assert.Equal(moment, (await onboarded.EntryAsync("markOverdue", step)).Moment("at"));
    }
}
