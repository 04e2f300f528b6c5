namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>Code that leaves the orchestrator's thread is named as an error, never left hanging.</summary>
public sealed class ForeignTaskTests
{
    [Fact]
    public void Execute_AwaitsTaskThatNeverEnds_FailsAndNamesTheMistake()
    {
        var never = new TaskCompletionSource<int>();

        var failure = Replay.FailureOf(Replay.Run(History.Started(), async _ => await never.Task));

        Assert.Equal("System.InvalidOperationException", failure.ErrorType);
        Assert.Contains("Orchestrator 'Test' awaits a task that its context did not make", failure.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_ForeignTaskEndsDuringTheTurn_FailsAlthoughAnActivityIsOpen()
    {
        var foreign = new TaskCompletionSource();

        var failure = Replay.FailureOf(Replay.Run(History.Started(), async context =>
        {
            var activity = context.CallActivityAsync("A");
            var straying = Straying(foreign.Task);
            EndOnAnotherThread(foreign);
            await activity;
            await straying;
            return 0;
        }));

        Assert.Contains("did not make", failure.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Continue_ForeignTaskEndedBetweenTurns_Fails()
    {
        var foreign = new TaskCompletionSource();
        var history = History.Started();
        var session = Replay.Session(history, async context =>
        {
            var activity = context.CallActivityAsync<int>("A");
            await foreign.Task;
            return await activity;
        });
        Assert.Single(session.Execute(history.ToRequest()).Actions);
        EndOnAnotherThread(foreign);

        var failure = Replay.FailureOf(session.Continue(history.Turn().Raised("x", null).NewEvents));

        Assert.Contains("did not make", failure.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_ContextUsedOnAnotherThread_Fails()
    {
        var failure = Replay.FailureOf(Replay.Run(History.Started(), async context =>
        {
            Exception? refused = null;
            var thread = new Thread(() => refused = Record.Exception(() => context.NewGuid()));
            thread.Start();
            thread.Join();
            Assert.IsType<InvalidOperationException>(refused);
            return await context.CallActivityAsync<int>("A");
        }));

        Assert.Contains("did not make", failure.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_ConfigureAwaitFalse_Fails()
    {
        var history = History.Started().TaskScheduled(0, "A").Turn().TaskCompleted(0, "1");

        var failure = Replay.FailureOf(Replay.Run(history, async context => await context.CallActivityAsync<int>("A").ConfigureAwait(false) + 1));

        Assert.Contains("ConfigureAwait(false)", failure.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_ManyYields_DoNotExhaustTheStack()
    {
        var answer = Replay.Run(History.Started(), async _ =>
        {
            var count = 0;
            for (; count < 200_000; count++)
            {
                await Task.Yield();
            }

            return count;
        });

        Assert.Equal("200000", Replay.CompletionOf(answer).Result);
    }

    [Fact]
    public void Execute_AwaitsFinishedTasksAndYields_GoesOn()
    {
        var answer = Replay.Run(History.Started(), async _ =>
        {
            await Task.Yield();
            await Task.CompletedTask;
            return await Task.FromResult(7);
        });

        Assert.Equal("7", Replay.CompletionOf(answer).Result);
    }

    [Fact]
    public void Execute_TokenCancelledOnAnotherThread_Fails()
    {
        using var source = new CancellationTokenSource();

        var failure = Replay.FailureOf(Replay.Run(History.Started(), async context =>
        {
            var wait = context.WaitForExternalEvent<int>("Go", source.Token);
            var thread = new Thread(source.Cancel);
            thread.Start();
            thread.Join();
            return await wait;
        }));

        Assert.Contains("did not make", failure.ErrorMessage, StringComparison.Ordinal);
    }

    private static async Task Straying(Task foreign) => await foreign;

    private static void EndOnAnotherThread(TaskCompletionSource source)
    {
        var thread = new Thread(source.SetResult);
        thread.Start();
        thread.Join();
    }
}
