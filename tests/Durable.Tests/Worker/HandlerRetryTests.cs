namespace OpcOnboarding.Durable.Tests.Worker;

public sealed class HandlerRetryTests
{
    [Fact]
    public void CallActivity_HandlerSaysYesThenNo_CallsAgainAtOnceThenThrows()
    {
        List<(int, string)> asked = [];
        RetryHandler handler = retry =>
        {
            asked.Add((retry.LastAttemptNumber, retry.LastFailure.ErrorMessage));
            return retry.LastAttemptNumber < 2;
        };
        var history = History.Started();
        var session = Replay.Session(history, context => context.CallActivityAsync<int>("A", null, new TaskOptions(handler)));
        session.Execute(history.ToRequest());

        var again = Assert.Single(session.Continue(history.Turn().TaskFailed(0, "first").NewEvents).Actions);
        var failure = Replay.FailureOf(session.Continue(history.Turn().TaskFailed(1, "second").NewEvents));

        Assert.Equal((1, "A"), (again.Id, again.ScheduleTask.Name));
        Assert.Equal("second", failure.InnerFailure.ErrorMessage);
        Assert.Equal([(1, "first"), (2, "second")], asked);
    }

    [Fact]
    public void CallActivity_HandlerWaitsOnATimer_SeesTheTimeThatPassed()
    {
        TimeSpan total = default;
        AsyncRetryHandler handler = async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            total = retry.TotalRetryTime;
            return true;
        };
        var history = History.Started();
        var session = Replay.Session(history, context => context.CallActivityAsync<int>("A", null, TaskOptions.FromRetryHandler(handler)));
        session.Execute(history.ToRequest());

        session.Continue(history.Turn(TimeSpan.FromSeconds(30)).TaskFailed(0, "x").NewEvents);
        var again = Assert.Single(session.Continue(history.Turn(TimeSpan.FromMinutes(1)).TimerFired(1).NewEvents).Actions);

        Assert.Equal(2, again.Id);
        Assert.Equal(TimeSpan.FromSeconds(30), total);
    }

    [Fact]
    public void CallActivity_NonRetriableFailure_DoesNotAskTheHandler()
    {
        RetryHandler handler = _ => throw new InvalidOperationException("asked");
        var history = History.Started();
        var session = Replay.Session(history, context => context.CallActivityAsync<int>("A", null, new TaskOptions(handler)));
        session.Execute(history.ToRequest());

        var failure = Replay.FailureOf(session.Continue(history.Turn().TaskFailed(0, "final", final: true).NewEvents));

        Assert.Equal("final", failure.InnerFailure.ErrorMessage);
    }
}
