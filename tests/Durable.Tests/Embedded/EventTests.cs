using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class EventTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Event_RaisedBeforeAndAfterTheWait_ArrivesInOrder()
    {
        await using var hub = await StartAsync();
        var id = await hub.StartAsync("Collect", 3);

        foreach (var value in new[] { 1, 2, 3 })
        {
            await hub.Client.RaiseEventAsync(id, "add", value);
        }

        Assert.Equal("[1,2,3]", await hub.OutputOfAsync(id));
    }

    [Fact]
    public async Task Event_AcknowledgedBeforeACrash_IsThereAfterTheRestart()
    {
        await using var hub = await StartAsync();
        var id = await hub.StartAsync("Collect", 2);
        await hub.Client.RaiseEventAsync(id, "Add", 1);

        await hub.CrashAndRestartAsync();
        await hub.Client.RaiseEventAsync(id, "Add", 2);

        Assert.Equal("[1,2]", await hub.OutputOfAsync(id));
    }

    [Fact]
    public async Task Event_ForAnUnknownOrEndedInstance_IsRefused()
    {
        await using var hub = await StartAsync();
        await Assert.ThrowsAsync<InstanceNotOpenException>(() => hub.Client.RaiseEventAsync("nobody", "Add", 1));

        var id = await hub.StartAsync("Collect", 1);
        await hub.Client.RaiseEventAsync(id, "Add", 1);
        await hub.EndOfAsync(id);

        await Assert.ThrowsAsync<InstanceNotOpenException>(() => hub.Client.RaiseEventAsync(id, "Add", 2));
    }

    [Fact]
    public async Task ContinueAsNew_ThousandEventsOverAHundredGenerations_LosesNone()
    {
        const int Events = 1_000;
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<Tally, int>("Tally", async (context, tally) =>
            {
                for (var taken = 0; taken < 10; taken++)
                {
                    tally = tally with { Sum = tally.Sum + await context.WaitForExternalEvent<int>("Add"), Count = tally.Count + 1 };
                }

                if (tally.Count < Events)
                {
                    context.ContinueAsNew(tally with { Generation = tally.Generation + 1 });
                }

                return tally.Sum;
            }));
        var id = await hub.StartAsync("Tally", new Tally(0, 0, 1));

        await Parallel.ForEachAsync(
            Enumerable.Range(1, Events),
            new ParallelOptions { MaxDegreeOfParallelism = 20 },
            async (value, cancellation) => await hub.Client.RaiseEventAsync(id, "Add", value, cancellation));

        Assert.Equal($"{Events * (Events + 1) / 2}", await hub.OutputOfAsync(id));
        Assert.Equal(100, (await hub.EndOfAsync(id)).ReadInputAs<Tally>()!.Generation);
    }

    [Fact]
    public async Task ContinueAsNew_EventsBufferedAtTheCall_SurviveACrashInTheNextGeneration()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<int, List<int>>("Twice", async (context, generation) =>
            {
                await context.WaitForExternalEvent<int>("Next");
                if (generation == 1)
                {
                    context.ContinueAsNew(2);
                    return [];
                }

                return [await context.WaitForExternalEvent<int>("Add"), await context.WaitForExternalEvent<int>("Add")];
            }));
        var id = await hub.StartAsync("Twice", 1);
        await hub.Client.RaiseEventAsync(id, "Add", 7);
        await hub.Client.RaiseEventAsync(id, "Add", 8);
        await hub.Client.RaiseEventAsync(id, "Next", 0);

        await hub.CrashAndRestartAsync();
        await hub.Client.RaiseEventAsync(id, "Next", 0);

        Assert.Equal("[7,8]", await hub.OutputOfAsync(id));
    }

    [Fact]
    public async Task ContinueAsNew_WithoutEnd_LetsOtherInstancesOfTheShardRun()
    {
        await using var hub = await TestHub.StartAsync(
            azurite.ConnectionString,
            registry => registry
                .AddOrchestratorFunc<int>("Spin", (context, n) =>
                {
                    context.ContinueAsNew(n + 1);
                    return Task.CompletedTask;
                })
                .AddOrchestratorFunc<string>("Calm", _ => Task.FromResult("done")),
            options => options.Shards = 1);
        var spinning = await hub.StartAsync("Spin", 0);

        Assert.Equal("\"done\"", await hub.OutputOfAsync(await hub.StartAsync("Calm")));
        await hub.Client.TerminateInstanceAsync(spinning, "enough");
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.EndOfAsync(spinning)).RuntimeStatus);
    }

    private Task<TestHub> StartAsync() => TestHub.StartAsync(azurite.ConnectionString, registry => registry
        .AddOrchestratorFunc<int, List<int>>("Collect", async (context, count) =>
        {
            var values = new List<int>();
            while (values.Count < count)
            {
                values.Add(await context.WaitForExternalEvent<int>("Add"));
            }

            return values;
        }));

    private sealed record Tally(int Sum, int Count, int Generation);
}
