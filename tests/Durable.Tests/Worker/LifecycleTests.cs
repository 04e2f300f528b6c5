using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>Suspension, termination, completion, identity.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public void Execute_ResultArrivesWhileSuspended_IsPlayedAtTheTimeOfTheResume()
    {
        var history = History.Started().TaskScheduled(0, "A").Suspended()
            .Turn(TimeSpan.FromHours(1)).TaskCompleted(0, "1").Suspended()
            .Turn(TimeSpan.FromHours(1)).Resumed();

        var answer = Replay.Run(history, async context =>
        {
            await context.CallActivityAsync("A");
            return context.CurrentUtcDateTime;
        });

        Assert.Equal("\"2026-02-13T10:00:00Z\"", Replay.CompletionOf(answer).Result);
    }

    [Fact]
    public void Continue_AfterCompletion_IsRefused()
    {
        var history = History.Started();
        var session = Replay.Session(history, _ => Task.FromResult(1));
        session.Execute(history.ToRequest());

        Assert.True(session.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => session.Continue(history.Turn().NewEvents));
        Assert.Throws<InvalidOperationException>(() => session.Execute(history.ToRequest()));
    }

    [Fact]
    public void Continue_CodeThrowsWhileATimerIsOpen_FailsInTheTurnInWhichTheTimerFires()
    {
        var history = History.Started();
        var session = Replay.Session<int>(history, async context =>
        {
            _ = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            await context.WaitForExternalEvent<int>("Order");
            throw new InvalidOperationException("unknown order");
        });
        session.Execute(history.ToRequest());

        Assert.Empty(session.Continue(history.Turn().Raised("Order", "1").NewEvents).Actions);
        Assert.False(session.IsCompleted);

        var failure = Replay.FailureOf(session.Continue(history.Turn(TimeSpan.FromHours(1)).TimerFired(0).NewEvents));
        Assert.Equal("unknown order", failure.ErrorMessage);
    }

    [Fact]
    public void Execute_TerminatedInTheTurnInWhichTheCodeEnds_AnswersTerminatedOnce()
    {
        var answer = Replay.Run(History.Started().Terminated("enough"), _ => Task.FromResult(1));

        var completion = Replay.CompletionOf(answer);
        Assert.Equal((OrchestrationStatus.Terminated, "enough"), (completion.OrchestrationStatus, completion.Result));
    }

    [Fact]
    public void Execute_UnhandledCancellation_Fails()
    {
        var history = History.Started().Raised("x", null);

        var answer = Replay.Run(history, context => context.WaitForExternalEvent<int>("Go", new CancellationToken(canceled: true)));

        Assert.Equal("System.Threading.Tasks.TaskCanceledException", Replay.FailureOf(answer).ErrorType);
    }

    [Fact]
    public void Execute_StartedTwice_RunsOnce()
    {
        var history = History.Started("1").New(new HistoryEvent { ExecutionStarted = new ExecutionStartedEvent { Name = "Test", Input = "2" } });

        var answer = Replay.Run(history, context => Task.FromResult(context.GetInput<int>()));

        Assert.Equal("1", Replay.CompletionOf(answer).Result);
    }

    [Fact]
    public void Execute_Identity_ComesFromTheFirstEvent()
    {
        var history = History.Started(with: started =>
        {
            started.Version = "3.1";
            started.ParentInstance = new ParentInstanceInfo { Name = "Boss", OrchestrationInstance = new OrchestrationInstance { InstanceId = "boss-1" } };
        });

        var answer = Replay.Run(history, context => Task.FromResult(
            $"{context.Name} {context.InstanceId} {context.Version} {context.Parent} {context.CompareVersionTo("3.2")} {context.IsReplaying}"));

        Assert.Equal(
            "\"Test case-1 3.1 ParentOrchestrationInstance { Name = Boss, InstanceId = boss-1 } -1 False\"",
            Replay.CompletionOf(answer).Result);
    }

    [Fact]
    public void Execute_Calls_CarryVersionsAndTags()
    {
        var history = History.Started(with: started => started.Version = "3.1");
        var request = history.ToRequest();
        request.Properties.Add("defaultVersion", Value.ForString("9"));
        var tagged = new TaskOptions(tags: new Dictionary<string, string> { ["k"] = "v" });

        var answer = Replay.Session(request, context => Task.WhenAll(
            context.CallActivityAsync<int>("inherits"),
            context.CallActivityAsync<int>("given", tagged with { Version = "4" }),
            context.CallSubOrchestratorAsync<int>("default"),
            context.CallSubOrchestratorAsync<int>("given", new SubOrchestrationOptions { Version = "5", InstanceId = "kid" }))).Execute(request);

        Assert.Equal(["3.1", "4"], answer.Actions.Take(2).Select(action => action.ScheduleTask.Version));
        Assert.Equal("v", answer.Actions[1].ScheduleTask.Tags["k"]);
        Assert.Equal(["9", "5"], answer.Actions.Skip(2).Select(action => action.CreateSubOrchestration.Version));
        Assert.Equal("kid", answer.Actions[3].CreateSubOrchestration.InstanceId);
    }

    [Fact]
    public void Execute_FailureCausedByFailure_KeepsTheWholeChain()
    {
        var history = History.Started().TaskScheduled(0, "A").Turn().TaskFailed(0, "disk full");

        var failure = Replay.FailureOf(Replay.Run<int>(history, async context =>
        {
            try
            {
                return await context.CallActivityAsync<int>("A");
            }
            catch (TaskFailedException error)
            {
                throw new InvalidOperationException("outer", error);
            }
        }));

        Assert.Equal(
            ["System.InvalidOperationException", "Microsoft.DurableTask.TaskFailedException", "System.TimeoutException"],
            [failure.ErrorType, failure.InnerFailure.ErrorType, failure.InnerFailure.InnerFailure.ErrorType]);
    }
}
