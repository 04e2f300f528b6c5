using System.Net;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>A case ends on the edition of the journey on which its draft began, whatever has been released since.</summary>
public sealed class JourneyVersionTests
{
    private static readonly JourneyDefinition s_withoutSuspend = Journey.Current with
    {
        Version = "2026-05",
        CaseMoves = [.. Journey.Current.CaseMoves.Where(move => move.Trigger != Trigger.Suspend)],
    };

    private static readonly JourneyDefinition s_slowRegistration = Changed(
        StepKind.Registration, step => step with { Promised = step.Promised with { WorkingDays = 4 } });

    private static readonly JourneyDefinition s_mentorForAll = Changed(StepKind.MentorPairing, step => step with { MayBeLeftOutBy = [] });

    [Fact]
    public async Task OneMoveMissing_InTheOldEdition_IsMissingForTheOldCaseToItsEnd()
    {
        await using var server = await OnboardingServer.StartAsync(journeys: new JourneyCatalogue(s_withoutSuspend));
        var old = await Scenario.InProgressAsync(server);
        await ReleaseAsync(server, s_withoutSuspend);
        var fresh = await Scenario.InProgressAsync(server, "P02", "founder-wang");

        var refused = await old.FireAsync(await old.WindowAsync(), "suspend", new { reason = "等待其他机关的决定" });
        Assert.NotEqual(HttpStatusCode.OK, refused.Status);
        await fresh.MoveAsync(await fresh.WindowAsync(), "suspend", new { reason = "等待其他机关的决定" });

        await CompleteAsync(old);
        Assert.Equal(("2026-05", "completed"), ((await old.ViewAsync())["journeyVersion"].GetString(), await old.StateAsync()));
        Assert.Equal((Journey.Current.Version, "suspended"), ((await fresh.ViewAsync())["journeyVersion"].GetString(), await fresh.StateAsync()));
        Assert.All(await old.HistoryAsync(), entry => Assert.Equal("2026-05", entry.Text("journeyVersion")));
    }

    [Fact]
    public async Task OneTimeLimitDiffers_AcceptedAfterTheRelease_CountsTheOldLimit()
    {
        await using var server = await OnboardingServer.StartAsync(journeys: new JourneyCatalogue(s_slowRegistration));
        var old = await Scenario.SubmittedAsync(server);
        var draft = await Scenario.DraftAsync(server, "P02", "founder-wang");
        await ReleaseAsync(server, s_slowRegistration);
        (await (await draft.FounderAsync()).PostAsync($"{draft.Path}/submit")).MustBeOk();
        var fresh = await Scenario.SubmittedAsync(server, "P03", "founder-chen");

        foreach (var submitted in new[] { old, draft, fresh })
        {
            await submitted.MoveAsync(await submitted.WindowAsync(), "accept");
        }

        Assert.Equal("2026-11-20", (await old.StepAsync("registration")).Text("dueOn"));
        Assert.Equal("2026-11-20", (await draft.StepAsync("registration")).Text("dueOn"));
        Assert.Equal("2026-11-17", (await fresh.StepAsync("registration")).Text("dueOn"));
    }

    [Fact]
    public async Task StepMayNotBeLeftOut_InTheOldEdition_IsWantedWhateverTheFormSays()
    {
        await using var server = await OnboardingServer.StartAsync(journeys: new JourneyCatalogue(s_mentorForAll));
        var old = await Scenario.DraftAsync(server, change: WithoutMentor);
        await ReleaseAsync(server, s_mentorForAll);
        var fresh = await Scenario.DraftAsync(server, "P02", "founder-wang", WithoutMentor);

        foreach (var draft in new[] { old, fresh })
        {
            (await (await draft.FounderAsync()).PostAsync($"{draft.Path}/submit")).MustBeOk();
        }

        Assert.Equal("notStarted", await old.StepStateAsync("mentorPairing"));
        Assert.Equal("notApplicable", await fresh.StepStateAsync("mentorPairing"));
    }

    private static async Task ReleaseAsync(OnboardingServer server, JourneyDefinition earlier)
    {
        server.Journeys = new JourneyCatalogue(Journey.Current, earlier);
        await server.RestartAsync();
    }

    private static async Task CompleteAsync(OnboardedCase inProgress)
    {
        foreach (var step in Scenario.Steps)
        {
            await inProgress.MoveStepAsync(step, "approve");
        }
    }

    private static JourneyDefinition Changed(StepKind kind, Func<StepDefinition, StepDefinition> change) => Journey.Current with
    {
        Version = "2026-05",
        Steps = [.. Journey.Current.Steps.Select(step => step.Kind == kind ? change(step) : step)],
    };

    private static void WithoutMentor(JsonObject form) => form["unwantedSteps"] = new JsonArray("mentorPairing");
}
