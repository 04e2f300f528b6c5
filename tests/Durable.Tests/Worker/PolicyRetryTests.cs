using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>Retry policies, as histories of the published worker have them.</summary>
public sealed class PolicyRetryTests
{
    [Theory]
    [InlineData(1.0, 0, 5_000)]
    [InlineData(1.0, 9, 5_000)]
    [InlineData(2.0, 0, 5_000)]
    [InlineData(2.0, 3, 40_000)]
    [InlineData(1.5, 2, 11_250)]
    [InlineData(2.0, 6, 60_000)]
    [InlineData(10.0, 400, 60_000)]
    public void DelayAfter_Failures_GrowsUpToTheMaximum(double coefficient, int failures, int milliseconds)
    {
        var policy = new RetryPolicy(10, TimeSpan.FromSeconds(5), coefficient, TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), PolicyRetry.DelayAfter(policy, failures));
    }

    [Fact]
    public void CallActivity_LastAttemptFails_SetsOneMoreTimerDueAtOnceThenThrows()
    {
        var policy = new RetryPolicy(1, TimeSpan.FromSeconds(5));
        var history = History.Started();
        var session = Replay.Session(history, context => context.CallActivityAsync<int>("A", null, new TaskOptions(policy)));
        session.Execute(history.ToRequest());

        var timer = Assert.Single(session.Continue(history.Turn().TaskFailed(0, "no").NewEvents).Actions);
        var failure = Replay.FailureOf(session.Continue(history.Turn().TimerFired(1).NewEvents));

        Assert.Equal(History.Begin, timer.CreateTimer.FireAt.ToDateTime());
        Assert.Equal("Microsoft.DurableTask.TaskFailedException", failure.ErrorType);
        Assert.Equal("Task 'A' (#0) failed with an unhandled exception: no", failure.ErrorMessage);
    }

    [Fact]
    public void CallActivity_RetryTimeoutOver_ThrowsWithoutTimer()
    {
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(1), retryTimeout: TimeSpan.FromSeconds(10));
        var history = History.Started();
        var session = Replay.Session(history, context => context.CallActivityAsync<int>("A", null, new TaskOptions(policy)));
        session.Execute(history.ToRequest());

        var answer = session.Continue(history.Turn(TimeSpan.FromSeconds(10)).TaskFailed(0, "no").NewEvents);

        Assert.Equal("no", Replay.FailureOf(answer).InnerFailure.ErrorMessage);
        Assert.Single(answer.Actions);
    }

    [Fact]
    public void CallActivity_HandleFailureSaysNo_ThrowsWithoutTimer()
    {
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(1)) { HandleFailure = failure => !failure.IsCausedBy<TimeoutException>() };
        var history = History.Started();
        var session = Replay.Session(history, context => context.CallActivityAsync<int>("A", null, TaskOptions.FromRetryPolicy(policy)));
        session.Execute(history.ToRequest());

        var answer = session.Continue(history.Turn().TaskFailed(0, "no").NewEvents);

        Assert.Equal("no", Replay.FailureOf(answer).InnerFailure.ErrorMessage);
    }

    [Fact]
    public void CallActivity_EachAttempt_TakesANewNumberAndTheSameInput()
    {
        var policy = new RetryPolicy(3, TimeSpan.FromSeconds(2), 3);
        var history = History.Started();
        var session = Replay.Session(history, context => context.CallActivityAsync<int>("A", "in", new TaskOptions(policy)));
        session.Execute(history.ToRequest());

        var firstDelay = Assert.Single(session.Continue(history.Turn().TaskFailed(0, "1").NewEvents).Actions);
        var second = Assert.Single(session.Continue(history.Turn().TimerFired(1).NewEvents).Actions);
        var secondDelay = Assert.Single(session.Continue(history.Turn().TaskFailed(2, "2").NewEvents).Actions);
        var third = Assert.Single(session.Continue(history.Turn().TimerFired(3).NewEvents).Actions);

        Assert.Equal(History.Begin.AddSeconds(2), firstDelay.CreateTimer.FireAt.ToDateTime());
        Assert.Equal(History.Begin.AddSeconds(6), secondDelay.CreateTimer.FireAt.ToDateTime());
        Assert.Equal((2, "\"in\""), (second.Id, second.ScheduleTask.Input));
        Assert.Equal((4, "\"in\""), (third.Id, third.ScheduleTask.Input));
    }
}
