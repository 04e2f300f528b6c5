using OpcOnboarding.Durable.Client;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class OrchestrationTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Sequence_ThreeActivities_CompletesWithTheirResults()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string[], List<string>>("Greet", async (context, cities) =>
            {
                var greetings = new List<string>();
                foreach (var city in cities)
                {
                    greetings.Add(await context.CallActivityAsync<string>("SayHello", city));
                }

                return greetings;
            })
            .AddActivityFunc<string, string>("SayHello", (_, city) => $"Hello, {city}!"));

        var id = await hub.StartAsync("Greet", new[] { "Yancheng", "扬州" });

        var end = await hub.EndOfAsync(id);
        Assert.Equal(["Hello, Yancheng!", "Hello, 扬州!"], end.ReadOutputAs<List<string>>()!);
        Assert.Equal(["Yancheng", "扬州"], end.ReadInputAs<string[]>()!);
    }

    [Fact]
    public async Task FanOut_FiftyActivities_EachRunsOnce()
    {
        var runs = 0;
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<int, int>("Sum", async (context, count) =>
                (await Task.WhenAll(Enumerable.Range(1, count).Select(n => context.CallActivityAsync<int>("Square", n)))).Sum())
            .AddActivityFunc<int, int>("Square", (_, n) =>
            {
                Interlocked.Increment(ref runs);
                return n * n;
            }));

        var id = await hub.StartAsync("Sum", 50);

        Assert.Equal("42925", await hub.OutputOfAsync(id));
        Assert.Equal(50, runs);
    }

    [Fact]
    public async Task Retry_FirstAttemptFails_SecondSucceedsWhenItsTimerIsDue()
    {
        var attempts = 0;
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Retry", context => context.CallActivityAsync<string>(
                "Flaky", null, TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromHours(1)))))
            .AddActivityFunc<string>("Flaky", _ => Interlocked.Increment(ref attempts) == 1
                ? throw new InvalidOperationException("not yet")
                : Task.FromResult("fine")));

        var id = await hub.StartAsync("Retry");
        await Eventually.HoldsAsync(() => hub.Clock.ActiveTimers > 0, "The retry's timer is not set.");
        hub.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("\"fine\"", await hub.OutputOfAsync(id));
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Failure_Uncaught_EndsAsFailedWithItsDetails()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Throw", context => throw new InvalidOperationException("refused")));

        var end = await hub.EndOfAsync(await hub.StartAsync("Throw"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Equal("System.InvalidOperationException", end.FailureDetails?.ErrorType);
        Assert.Equal("refused", end.FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task CustomStatus_SetInATurn_IsReadWhileTheInstanceWaits()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Status", async context =>
            {
                context.SetCustomStatus("waiting");
                return await context.WaitForExternalEvent<string>("Go");
            }));
        var id = await hub.StartAsync("Status");

        var state = await hub.Client.GetInstanceAsync(id, getInputsAndOutputs: true);

        Assert.Equal("waiting", state?.ReadCustomStatusAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Running, state?.RuntimeStatus);
    }
}
