using OpcOnboarding.Durable.Client;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class SubOrchestrationTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Children_OnAllShards_AnswerTheirParent()
    {
        await using var hub = await StartAsync();

        var id = await hub.StartAsync("Parent", 12);

        Assert.Equal("[1,4,9,16,25,36,49,64,81,100,121,144]", await hub.OutputOfAsync(id));
        await Eventually.HoldsAsync(async () => await hub.CountRowsAsync("o;") == 0, "Ended instances still count as open.");
    }

    [Fact]
    public async Task Child_Fails_ParentSeesItsDetails()
    {
        await using var hub = await StartAsync();

        var end = await hub.EndOfAsync(await hub.StartAsync("Blame"));

        Assert.Equal("\"refused by the child\"", end.SerializedOutput);
    }

    [Fact]
    public async Task Child_RetriedUnderTheSameId_RunsAgain()
    {
        await using var hub = await StartAsync();

        var id = await hub.StartAsync("RetryChild");
        await Eventually.HoldsAsync(() => hub.Clock.ActiveTimers > 0, "The retry's timer is not set.");
        hub.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("\"second\"", await hub.OutputOfAsync(id));
    }

    [Fact]
    public async Task Child_CrashWhileItWaits_AnswersAfterTheRestart()
    {
        await using var hub = await StartAsync();
        var id = await hub.StartAsync("WaitForChild");
        await Eventually.HoldsAsync(async () => await hub.Client.GetInstanceAsync("child-w") is { IsRunning: true }, "The child does not run.");

        await hub.CrashAndRestartAsync();
        await hub.Client.RaiseEventAsync("child-w", "Go", "on");

        Assert.Equal("\"on\"", await hub.OutputOfAsync(id));
    }

    [Fact]
    public async Task Child_IdInUseBySomebodyElse_FailsInTheParent()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Waiter", null, "child-w");

        var end = await hub.EndOfAsync(await hub.StartAsync("WaitForChild"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("child-w", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SentEvents_ToAnotherInstance_ArriveInOrderAndOnce()
    {
        await using var hub = await StartAsync();
        var receiver = await hub.StartAsync("Receive", 5);

        await hub.StartAsync("Send", receiver);

        Assert.Equal("[0,1,2,3,4]", await hub.OutputOfAsync(receiver));
    }

    [Fact]
    public async Task SentEvent_ToNobody_IsDroppedAndTheSenderEnds()
    {
        await using var hub = await StartAsync();

        var end = await hub.EndOfAsync(await hub.StartAsync("Send", "nobody"));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
        await Eventually.HoldsAsync(async () => await hub.CountRowsAsync("o;") == 0, "The message to nobody is kept for ever.");
    }

    [Fact]
    public async Task Terminate_Recursive_EndsTheChildToo()
    {
        await using var hub = await StartAsync();
        var id = await hub.StartAsync("WaitForChild");
        await Eventually.HoldsAsync(async () => await hub.Client.GetInstanceAsync("child-w") is { IsRunning: true }, "The child does not run.");

        await hub.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions("stop", Recursive: true));

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.EndOfAsync(id)).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.EndOfAsync("child-w")).RuntimeStatus);
    }

    private Task<TestHub> StartAsync()
    {
        var attempts = 0;
        return TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<int, int[]>("Parent", (context, count) =>
                Task.WhenAll(Enumerable.Range(1, count).Select(n => context.CallSubOrchestratorAsync<int>("Square", n))))
            .AddOrchestratorFunc<int, int>("Square", (context, n) => context.CallActivityAsync<int>("Multiply", n))
            .AddActivityFunc<int, int>("Multiply", (_, n) => n * n)
            .AddOrchestratorFunc<string>("Blame", async context =>
            {
                try
                {
                    return await context.CallSubOrchestratorAsync<string>("Refuse");
                }
                catch (TaskFailedException failed)
                {
                    return failed.FailureDetails.ErrorMessage;
                }
            })
            .AddOrchestratorFunc<string>("Refuse", _ => throw new InvalidOperationException("refused by the child"))
            .AddOrchestratorFunc<string>("RetryChild", context => context.CallSubOrchestratorAsync<string>(
                "FailOnce", null, new SubOrchestrationOptions(new TaskRetryOptions(new RetryPolicy(2, TimeSpan.FromSeconds(1))), "child-r")))
            .AddOrchestratorFunc<string>("FailOnce", _ => Interlocked.Increment(ref attempts) == 1
                ? throw new InvalidOperationException("first")
                : Task.FromResult("second"))
            .AddOrchestratorFunc<string>("WaitForChild", context => context.CallSubOrchestratorAsync<string>(
                "Waiter", null, new SubOrchestrationOptions(instanceId: "child-w")))
            .AddOrchestratorFunc<string>("Waiter", context => context.WaitForExternalEvent<string>("Go"))
            .AddOrchestratorFunc<string>("Send", (context, receiver) =>
            {
                for (var n = 0; n < 5; n++)
                {
                    context.SendEvent(receiver, "Number", n);
                }

                return Task.CompletedTask;
            })
            .AddOrchestratorFunc<int, List<int>>("Receive", async (context, count) =>
            {
                var numbers = new List<int>();
                while (numbers.Count < count)
                {
                    numbers.Add(await context.WaitForExternalEvent<int>("Number"));
                }

                return numbers;
            }));
    }
}
