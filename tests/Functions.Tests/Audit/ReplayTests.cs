using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Audit.Replay;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>A case brought back to a version is what each side saw over HTTP when it had that version.</summary>
public sealed class ReplayTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Replay_AtEveryVersionOfAWholeJourney_IsWhatFounderOfficerAndAuditorSaw()
    {
        var seen = new SeenVersions();
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var (window, founder) = (await submitted.WindowAsync(), await submitted.FounderAsync());
        await seen.AddAsync(submitted);
        await submitted.MoveAsync(window, "requestSupplement", Scenario.Items("DomicileProof"));
        await seen.AddAsync(submitted);
        (await submitted.UploadAsync("DomicileProof")).MustBe(System.Net.HttpStatusCode.Created);
        await submitted.MoveAsync(founder, "resubmit");
        await seen.AddAsync(submitted);
        await submitted.MoveAsync(window, "accept");
        await seen.AddAsync(submitted);
        await submitted.MoveStepAsync("registration", "requestSupplement", Scenario.Items("DomicileProof"));
        await seen.AddAsync(submitted);
        await submitted.MoveStepAsync("registration", "supply", by: founder);
        await seen.AddAsync(submitted);
        (await submitted.FireAsync(window, "accept")).MustBe(System.Net.HttpStatusCode.Conflict);
        await seen.AddAsync(submitted);
        foreach (var step in Scenario.Steps)
        {
            await submitted.MoveStepAsync(step, "approve");
            await seen.AddAsync(submitted);
        }

        await seen.MustBeReplayedAsync(submitted, 13);
    }

    [Fact]
    public async Task Replay_OfARefusedAndReconsideredCase_IsWhatWasSeen()
    {
        var seen = new SeenVersions();
        var inProgress = await Scenario.InProgressAsync(api.Server);
        await seen.AddAsync(inProgress);
        await inProgress.MoveStepAsync("registration", "refuse", Scenario.Words);
        await seen.AddAsync(inProgress);
        await inProgress.MoveStepAsync("registration", "requestReconsideration", new { reason = "已补齐" }, await inProgress.FounderAsync());
        await seen.AddAsync(inProgress);
        await inProgress.MoveAsync(await inProgress.WindowAsync(), "suspend", new { reason = "等待" });
        await seen.AddAsync(inProgress);
        await inProgress.MoveAsync(await inProgress.FounderAsync(), "withdraw");
        await seen.AddAsync(inProgress);

        await seen.MustBeReplayedAsync(inProgress, 5);
    }

    [Fact]
    public async Task Replay_EveryEntryOfADraftToo_AnswersAndPermitsNothingToStrangers()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var auditor = await submitted.AuditorAsync();
        var history = await submitted.HistoryAsync();

        foreach (var sequence in history.Select(entry => entry.GetProperty("sequence").GetInt64()))
        {
            var replayed = (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay?at={sequence}")).MustBeOk();
            Assert.Equal(sequence, replayed["sequence"].GetInt64());
            Assert.Equal(sequence, replayed["founder"].GetProperty("version").GetInt64());
            Assert.Empty(replayed["permitted"].EnumerateArray().Single(entry => entry.GetProperty("role").GetString() == "auditor").GetProperty("case").EnumerateArray());
        }

        (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay?at={history.Count + 1}")).MustBe(System.Net.HttpStatusCode.BadRequest, "parameterNotValid");
        (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay?at=x")).MustBe(System.Net.HttpStatusCode.BadRequest, "parameterNotValid");
        (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay?purpose=curiosity")).MustBe(System.Net.HttpStatusCode.BadRequest, "parameterNotValid");
    }

    [Fact]
    public async Task Replay_ByAnOrchestratorThatGoesAnotherWay_DoesNotClaimToBeFromHistory()
    {
        var registered = await Scenario.RegisteredAsync(api.Server);
        var services = api.Server.Services;
        var stored = await AuditedCase.ReadAsync(registered);
        var changed = new DurableTaskRegistry().AddOrchestrator(OnboardingOrchestrator.Name, () => new AskingFirst(new OnboardingOrchestrator(JourneyCatalogue.Released)));
        var genuine = await OpenedCase.OpenAsync(stored, services.GetRequiredService<IKeyWrapper>(), default);
        var runs = await new CaseRuns(services.GetRequiredService<ICaseHistories>(), changed, services).ReadAsync(stored.CaseId, genuine.Journal, default);
        var other = genuine with { Stored = stored with { Runs = runs } };

        Assert.Contains(runs.Values, run => run.Run is { Difference: not null });
        foreach (var entry in genuine.Entries)
        {
            Assert.True(CaseReplay.At(genuine, entry.Sequence)!.FromHistory);
            Assert.False(CaseReplay.At(other, entry.Sequence)!.FromHistory);
        }
    }

    [Theory]
    [InlineData("founder-lin", "verify")]
    [InlineData("founder-lin", "replay")]
    [InlineData("officer-window-yancheng", "export")]
    [InlineData("supervisor-yancheng", "replay")]
    public async Task Audit_ForAnybodyButAuditors_Is403(string subject, string route)
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);

        (await (await api.Server.AsAsync(subject)).GetAsync($"/api/audit/cases/{submitted.CaseId}/{route}")).MustBe(System.Net.HttpStatusCode.Forbidden, "forbidden");
        (await (await api.Server.AsAsync("founder-wang")).GetAsync($"/api/audit/cases/{submitted.CaseId}/{route}")).MustBe(System.Net.HttpStatusCode.NotFound);
        (await (await api.Server.AsAsync("administrator-1")).GetAsync($"/api/audit/cases/{submitted.CaseId}/{route}")).MustBe(System.Net.HttpStatusCode.NotFound);
        (await (await api.Server.AsAsync("auditor-1")).GetAsync($"/api/audit/cases/{new string('0', 32)}/{route}")).MustBe(System.Net.HttpStatusCode.NotFound);
    }

    /// <summary>The same orchestration, but it asks for an activity of its own before anything else.</summary>
    private sealed class AskingFirst(ITaskOrchestrator released) : ITaskOrchestrator
    {
        public Type InputType => released.InputType;

        public Type OutputType => released.OutputType;

        public async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
        {
            await context.CallActivityAsync<OnboardingCase>(Workflows.Activities.ProposeOutcome, "c1");
            return await released.RunAsync(context, input);
        }
    }
}
