using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Tests.Worker;

public sealed class ExternalEventTests
{
    [Fact]
    public void WaitForExternalEvent_PayloadOfAnotherType_ThrowsWhereItIsAwaited()
    {
        var answer = Replay.Run(History.Started().Raised("Go", "\"text\""), async context =>
        {
            await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => context.WaitForExternalEvent<int>("Go"));
            return "caught";
        });

        Assert.Equal("\"caught\"", Replay.CompletionOf(answer).Result);
    }

    [Fact]
    public void WaitForExternalEvent_TwoPayloadTypesAtATime_IsRefused()
    {
        var answer = Replay.Run(History.Started(), async context =>
        {
            _ = context.WaitForExternalEvent<int>("Go");
            return await context.WaitForExternalEvent<string>("GO");
        });

        Assert.Equal("System.ArgumentException", Replay.FailureOf(answer).ErrorType);
    }

    [Fact]
    public void WaitForExternalEvent_OlderWaitGivenUp_LeavesTheNewerOne()
    {
        var history = History.Started().Raised("Go", "1");

        var answer = Replay.Run(history, async context =>
        {
            await context.WaitForExternalEvent<int>("Go");
            using var giveUp = new CancellationTokenSource();
            var older = context.WaitForExternalEvent<int>("Go", giveUp.Token);
            var newer = context.WaitForExternalEvent<int>("Go");
            giveUp.Cancel();
            await Assert.ThrowsAsync<TaskCanceledException>(() => older);
            return await newer;
        });
        Assert.Empty(answer.Actions);
    }

    [Fact]
    public void WaitForExternalEvent_TimedOut_ThrowsAndTheEventStaysForTheNextWait()
    {
        var history = History.Started();
        var session = Replay.Session(history, async context =>
        {
            await Assert.ThrowsAsync<TaskCanceledException>(() => context.WaitForExternalEvent<int>("Go", TimeSpan.FromSeconds(1)));
            await context.CallActivityAsync("A");
            return await context.WaitForExternalEvent<int>("Go");
        });
        session.Execute(history.ToRequest());
        session.Continue(history.Turn().TimerFired(0).NewEvents);
        session.Continue(history.Turn().Raised("go", "5").NewEvents);

        var answer = session.Continue(history.Turn().TaskCompleted(1, null).NewEvents);

        Assert.Equal("5", Replay.CompletionOf(answer).Result);
    }

    [Fact]
    public void ContinueAsNew_CalledBeforeAnyEvent_CarriesAllOfThemEvenWhenNotAskedTo()
    {
        var history = History.Started().Raised("B", "1").Raised("A", null);

        var answer = Replay.Run(history, context =>
        {
            context.ContinueAsNew("next", preserveUnprocessedEvents: false);
            return Task.FromResult(0);
        });

        Assert.Equal(["B", "A"], Replay.CompletionOf(answer).CarryoverEvents.Select(carried => carried.EventRaised.Name));
    }

    [Fact]
    public void ContinueAsNew_AfterAWait_SendsWhatCameEarlyAndCarriesWhatComesLate()
    {
        var history = History.Started();
        var session = Replay.Session(history, async context =>
        {
            await context.CallActivityAsync("A");
            context.ContinueAsNew(new ContinueAsNewOptions { NewInput = 1, NewVersion = "2" });
            return 0;
        });
        session.Execute(history.ToRequest());
        session.Continue(history.Turn().Raised("B", "1").Raised("A", null).Raised("b", "2").NewEvents);

        var answer = session.Continue(history.Turn().TaskCompleted(0, null).Raised("late", "9").NewEvents);

        Assert.Equal(
            [(1, "B", "1"), (2, "B", "2"), (3, "A", null)],
            answer.Actions.Where(action => action.SendEvent is not null).Select(action => (action.Id, action.SendEvent.Name, (string?)action.SendEvent.Data)));
        var completion = Replay.CompletionOf(answer);
        Assert.Equal(
            (OrchestrationStatus.ContinuedAsNew, "1", "2", "late"),
            (completion.OrchestrationStatus, completion.Result, completion.NewVersion, Assert.Single(completion.CarryoverEvents).EventRaised.Name));
    }
}
