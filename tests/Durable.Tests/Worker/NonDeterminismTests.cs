using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>Code that asks for something else than the history has fails, and says what differs.</summary>
public sealed class NonDeterminismTests
{
    [Fact]
    public void Execute_OtherName_NamesBoth()
    {
        var message = FindingFor(History.Started().TaskScheduled(0, "Old").Turn());

        Assert.Contains("ScheduleTask 'Old' with sequence number 0, but the code asks for ScheduleTask 'New'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_OtherKind_NamesBoth()
    {
        var history = History.Started().New(new HistoryEvent { EventId = 0, TimerCreated = new TimerCreatedEvent() }).Turn();

        Assert.Contains("CreateTimer with sequence number 0, but the code asks for ScheduleTask 'New'", FindingFor(history), StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_HistoryHasMore_SaysThatNothingIsAskedFor() =>
        Assert.Contains("asks for nothing with this number", FindingFor(History.Started().TaskScheduled(3, "New").Turn()), StringComparison.Ordinal);

    [Fact]
    public void Execute_NameInOtherCase_IsTheSame()
    {
        var answer = Replay.Run(History.Started().TaskScheduled(0, "nEW").Turn(), CallNew);

        Assert.Empty(answer.Actions);
    }

    [Fact]
    public void Execute_OneConfirmedTwice_Fails() =>
        Assert.Contains("asks for nothing", FindingFor(History.Started().TaskScheduled(0, "New").TaskScheduled(0, "New").Turn()), StringComparison.Ordinal);

    private static string FindingFor(History history)
    {
        var failure = Replay.FailureOf(Replay.Run(history, CallNew));
        Assert.Equal("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException", failure.ErrorType);
        Assert.StartsWith("Non-Deterministic workflow detected: ", failure.ErrorMessage, StringComparison.Ordinal);
        return failure.ErrorMessage;
    }

    private static Task<int> CallNew(TaskOrchestrationContext context) => context.CallActivityAsync<int>("New");
}
