using Google.Protobuf;
using OpcOnboarding.Durable.Worker.Grpc;

namespace OpcOnboarding.Workflows.Tests.Replay;

/// <summary>The stored histories are worth something: code that was changed on purpose does not get past them.</summary>
public sealed class ChangedOrchestratorTests
{
    private static readonly JourneyDefinition s_current = Journey.Current;

    [Fact]
    public void Histories_WithTheReleasedCode_AreAnsweredAsTheyWere() => Assert.Empty(Failing(history => history.Implementation()));

    [Fact]
    public void Histories_WithOneMoreActivityAtTheBeginning_AllFail() =>
        Assert.Equal(HistoryFile.Read(s_current.Version).Count, Failing(history => new AskingFirst(history.Implementation())).Count);

    [Theory]
    [InlineData("notice")]
    [InlineData("supplement")]
    [InlineData("deficiency")]
    [InlineData("redo")]
    public void Histories_WithAnotherLimitUnderTheSameVersion_Fail(string limit) => Assert.NotEmpty(Failing(With(s_current with { Limits = Longer(limit) })));

    [Theory]
    [InlineData(StepKind.TaxSetup)]
    [InlineData(StepKind.Vouchers)]
    public void Histories_WithAStepLeftOut_Fail(StepKind step) =>
        Assert.NotEmpty(Failing(With(s_current with { Steps = [.. s_current.Steps.Where(definition => definition.Kind != step)] })));

    private static CaseLimits Longer(string limit) => limit switch
    {
        "notice" => s_current.Limits with { NoticeLegal = OneMore(s_current.Limits.NoticeLegal) },
        "supplement" => s_current.Limits with { Supplement = OneMore(s_current.Limits.Supplement) },
        "deficiency" => s_current.Limits with { Deficiency = OneMore(s_current.Limits.Deficiency) },
        _ => s_current.Limits with { Redo = OneMore(s_current.Limits.Redo) },
    };

    private static TimeLimit OneMore(TimeLimit limit) => limit with { WorkingDays = limit.WorkingDays + 1 };

    private static Func<StoredHistory, ITaskOrchestrator> With(JourneyDefinition journey) => history => history.Orchestrator == OnboardingOrchestrator.Name
        ? new OnboardingOrchestrator(new JourneyCatalogue(journey))
        : history.Implementation();

    /// <summary>The histories that other code does not answer as they were.</summary>
    private static List<string> Failing(Func<StoredHistory, ITaskOrchestrator> code) =>
        [.. HistoryFile.Read(s_current.Version).Where(history => !IsAnswered(history, code)).Select(history => history.Name)];

    private static bool IsAnswered(StoredHistory history, Func<StoredHistory, ITaskOrchestrator> code)
    {
        var events = history.Read();
        return history.Turns.All(turn =>
        {
            var request = Convert.ToBase64String(StoredHistory.Request(events, turn).ToByteArray());
            return GrpcOrchestrationRunner.LoadAndRun(request, code(history)) == Convert.ToBase64String(turn.Answer);
        });
    }

    /// <summary>The same orchestration, but it asks for an activity of its own before anything else.</summary>
    private sealed class AskingFirst(ITaskOrchestrator released) : ITaskOrchestrator
    {
        public Type InputType => released.InputType;

        public Type OutputType => released.OutputType;

        public async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
        {
            await context.CallActivityAsync<OnboardingCase>(Activities.LoadCase, "c1");
            return await released.RunAsync(context, input);
        }
    }
}
