using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Recording;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Functions.Tests.Recording;

/// <summary>What the orchestrator is told when a transition's activity runs again: what it was, or would have been, told the first time.</summary>
public sealed class TransitionRecorderTests(ApiServer api) : IClassFixture<ApiServer>
{
    private static readonly Actor Founder = new("founder-lin", "founder", Party.Founder);

    [Fact]
    public async Task Record_AskedTwice_IsWrittenOnceAndToldTheSame()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var request = await RequestAsync(submitted, new MarkOverdue(null, new DateOnly(2026, 11, 20)), Assign(submitted));

        var first = await RecordAsync(request);
        var second = await RecordAsync(request);

        Assert.NotNull(first.Before);
        Assert.Null(second.Before);
        Assert.True(second.Result is { Recorded: true, Refused: false });
        Assert.IsType<Reassigned>(Assert.Single(first.Result.Gained));
        Assert.Equal(first.Result.Gained, second.Result.Gained);
        Assert.Equal(first.After.File.Head, second.After.File.Head);
        Assert.Equal(first.After.File.Head, (await submitted.HistoryAsync())[^1].GetProperty("hash").GetString());
    }

    [Fact]
    public async Task Record_RequiredEffectNotPossible_WritesTheOtherEventsAndTellsSoAgain()
    {
        var submitted = await Scenario.InProgressAsync(api.Server);
        var refused = new CommandRejected(null, StepKind.Workspace, RefusalCodes.ChoiceNotAvailable);
        var request = await RequestAsync(submitted, new Chosen(StepKind.Workspace, "no-such-unit"), Choose(submitted, "no-such-unit"), Assign(submitted));
        request = request with { Otherwise = [refused] };

        var first = await RecordAsync(request);
        var second = await RecordAsync(request);

        Assert.Equal([refused], first.Result.EventsOf(request));
        Assert.Equal([refused], second.Result.EventsOf(request));
        Assert.Equal("commandRejected", (await submitted.HistoryAsync())[^1].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Record_NumberTakenByAnother_IsToldSoAndHasNothingDone()
    {
        var submitted = await Scenario.InProgressAsync(api.Server);
        var taken = await RequestAsync(submitted, new MarkOverdue(StepKind.Registration, new DateOnly(2026, 11, 20)));
        await RecordAsync(taken);

        var late = await RecordAsync(taken with { Transition = taken.Transition with { CommandId = "another" }, Effects = [Choose(submitted, "no-such-unit")] });

        Assert.Equal(RecordResult.NumberTaken, late.Result);
        Assert.Null(late.Before);
    }

    private Task<RecordedTransition> RecordAsync(RecordRequest request) =>
        api.Server.Services.GetRequiredService<TransitionRecorder>().RecordAsync(request, CancellationToken.None);

    private async Task<RecordRequest> RequestAsync(OnboardedCase onboarded, CaseEvent happened, params Effect[] effects)
    {
        var record = await api.Server.Services.GetRequiredService<CaseStore>().GetAsync(onboarded.CaseId, CancellationToken.None);
        var transition = new Transition(record.Case.Transition + 1, api.Server.Clock.GetUtcNow(), Founder, null, [happened]);
        return new RecordRequest(onboarded.CaseId, transition, effects, []);
    }

    private static Effect Assign(OnboardedCase onboarded) =>
        new(Workflows.Activities.AssignCaseOfficer, new EffectRequest($"{onboarded.CaseId}/case/0/assign", onboarded.CaseId, null, 0, null, null));

    private static Effect Choose(OnboardedCase onboarded, string unit) => new(
        Workflows.Activities.ChooseProposal,
        new EffectRequest($"{onboarded.CaseId}/Workspace/1/choose", onboarded.CaseId, StepKind.Workspace, 1, null, unit),
        Required: true);
}
