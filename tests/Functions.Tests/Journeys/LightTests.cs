using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>Yellow at half of the promised time, red at its end, escalation a working day later.</summary>
public sealed class LightTests
{
    // Registration promises one working day: accepted on Monday, due on Tuesday.
    private static readonly DateTimeOffset s_half = Beijing.At("2026-11-17", "13:15");
    private static readonly DateTimeOffset s_due = Beijing.Close("2026-11-17");
    private static readonly DateTimeOffset s_escalation = Beijing.Close("2026-11-18");

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task Lights_OfAStepNobodyDecides_TurnAtTheirMoments(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var inProgress = await Scenario.InProgressAsync(server);
        Assert.Equal("green", (await inProgress.StepAsync("registration")).Text("light"));

        await TurnsAsync(inProgress, s_half, outage, "warnDue", "yellow");
        await TurnsAsync(inProgress, s_due, outage, "markOverdue", "red");
        await TurnsAsync(inProgress, s_escalation, outage, "escalated", "red");
    }

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task Lights_OfTheWindow_TurnAtTheirMoments(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var submitted = await Scenario.SubmittedAsync(server);

        await server.PassToAsync(s_half, outage);
        Assert.Equal(s_half, (await submitted.EntryAsync("warnDue", null)).Moment("at"));
        await server.PassToAsync(s_due, outage);
        Assert.Equal(s_due, (await submitted.EntryAsync("markOverdue", null)).Moment("at"));
        await server.PassToAsync(s_escalation, outage);
        Assert.Equal(s_escalation, (await submitted.EntryAsync("escalated", null)).Moment("at"));

        Assert.Equal("red", (await submitted.ViewAsync())["light"].GetString());
        await ShowsAsync(submitted, await submitted.WindowAsync(), null, "red");
    }

    [Fact]
    public async Task Lights_AllPassedWhileDown_AreEachJournaledOnceInOrder()
    {
        await using var server = await OnboardingServer.StartAsync();
        var inProgress = await Scenario.InProgressAsync(server);

        await server.PassToAsync(Beijing.Opening("2026-11-25"), Outage.OverTheMoment);
        await inProgress.EntryAsync("escalated", "registration");

        var turns = (await inProgress.HistoryAsync())
            .Where(entry => entry.Text("step") == "registration").Select(entry => entry.Text("kind")).Where(kind => kind is "warnDue" or "markOverdue" or "escalated");
        Assert.Equal(["warnDue", "markOverdue", "escalated"], turns);
    }

    [Fact]
    public async Task Lights_OfADecidedStep_StayAsTheyAre()
    {
        await using var server = await OnboardingServer.StartAsync();
        var registered = await Scenario.RegisteredAsync(server);

        await server.PassToAsync(s_escalation);
        await registered.EntryAsync("markOverdue", "taxSetup");

        Assert.DoesNotContain(await registered.HistoryAsync(), entry => entry.Text("step") == "registration" && entry.Text("kind") == "warnDue");
    }

    private static async Task TurnsAsync(OnboardedCase onboarded, DateTimeOffset moment, Outage outage, string kind, string light)
    {
        await onboarded.Server.PassToAsync(moment, outage);
        var entry = await onboarded.EntryAsync(kind, "registration");
        Assert.Equal(moment, entry.Moment("at"));
        Assert.Equal("system", entry.GetProperty("actor").Text("subject"));
        await onboarded.LightBecomesAsync("registration", light);
        await ShowsAsync(onboarded, await onboarded.DeskAsync("registration"), "registration", light);
        await ShowsAsync(onboarded, await onboarded.SupervisorAsync(), "registration", light);
    }

    private static Task ShowsAsync(OnboardedCase onboarded, Caller officer, string? step, string light) => Eventually.HoldsAsync(
        async () => (await officer.GetAsync("/api/worklist")).MustBeOk()["items"].EnumerateArray().Any(task => IsTask(task, onboarded, step, light)),
        $"The worklist of {officer.Subject} does not show {step ?? "the case"} in {light}.");

    private static bool IsTask(JsonElement task, OnboardedCase onboarded, string? step, string light) =>
        task.Text("caseId") == onboarded.CaseId && task.Text("step") == step && task.Text("light") == light;
}
