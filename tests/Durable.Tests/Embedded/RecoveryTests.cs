using System.Collections.Concurrent;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class RecoveryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Activity_RunningWhenTheHubIsAbandoned_RunsAgainWithItsInput()
    {
        var inputs = new ConcurrentQueue<string>();
        var first = new TaskCompletionSource<string>();
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string, string>("Call", (context, input) => context.CallActivityAsync<string>("Slow", input))
            .AddActivityFunc<string, string>("Slow", (_, input) =>
            {
                inputs.Enqueue(input);
                return inputs.Count == 1 ? first.Task : Task.FromResult(input + " done");
            }));
        var id = await hub.StartAsync("Call", "申请");
        await Eventually.HoldsAsync(() => inputs.Count == 1, "The activity does not run.");

        await hub.RestartAsync();

        Assert.Equal("\"申请 done\"", await hub.OutputOfAsync(id));
        Assert.Equal(["申请", "申请"], inputs);
        first.SetResult("too late");
    }

    [Fact]
    public async Task Restart_ManyIdleInstances_ReadsNoneOfThemUntilTheirEvent()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go")));
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => hub.StartAsync("Wait", null, $"idle-{n}")));

        await hub.CrashAndRestartAsync();
        var readsAtStart = hub.Hub.Metrics.Reads;
        await hub.Client.RaiseEventAsync("idle-7", "Go", "up");

        Assert.Equal("\"up\"", await hub.OutputOfAsync("idle-7"));
        Assert.Equal(hub.Options.Shards, readsAtStart);
        Assert.InRange(hub.Hub.Metrics.Reads - readsAtStart, 1, 4);
    }

    [Fact]
    public async Task LiveInstances_MoreThanMemoryHolds_AreReadAgainAndGoOn()
    {
        await using var hub = await TestHub.StartAsync(
            azurite.ConnectionString,
            registry => registry.AddOrchestratorFunc<string>("Twice", async context =>
                await context.WaitForExternalEvent<string>("Go") + await context.WaitForExternalEvent<string>("Go")),
            options => options.MaxLiveInstances = 16);
        var ids = await Task.WhenAll(Enumerable.Range(0, 80).Select(_ => hub.StartAsync("Twice")));

        await Task.WhenAll(ids.Select(id => hub.Client.RaiseEventAsync(id, "Go", "a")));
        await Task.WhenAll(ids.Select(id => hub.Client.RaiseEventAsync(id, "Go", "b")));

        Assert.All(await Task.WhenAll(ids.Select(hub.OutputOfAsync)), output => Assert.Equal("\"ab\"", output));
        Assert.True(hub.Hub.Metrics.Reads > ids.Length, "Nothing was read again: the test did not exceed the memory it means to exceed.");
    }

    [Fact]
    public async Task Crashes_InTheMiddleOfFiftyCases_LoseNoneAndEndEach()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<int, int>("Steps", async (context, n) =>
            {
                for (var step = 0; step < 4; step++)
                {
                    n = await context.CallActivityAsync<int>("Add", n);
                }

                return n;
            })
            .AddActivityFunc<int, int>("Add", async (_, n) =>
            {
                await Task.Yield();
                return n + 1;
            }));
        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => hub.StartAsync("Steps", n, $"steps-{n}")));

        for (var crash = 0; crash < 3; crash++)
        {
            await hub.CrashAndRestartAsync();
        }

        for (var n = 0; n < ids.Length; n++)
        {
            Assert.Equal($"{n + 4}", await hub.OutputOfAsync(ids[n]));
        }
    }

    [Fact]
    public async Task Stop_RunningActivity_IsWaitedForAndItsResultKept()
    {
        var runs = 0;
        var release = new TaskCompletionSource();
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<int>("Call", context => context.CallActivityAsync<int>("Slow"))
            .AddActivityFunc<int>("Slow", async _ =>
            {
                await release.Task;
                return Interlocked.Increment(ref runs);
            }));
        var id = await hub.StartAsync("Call");

        var stopping = hub.Hub.StopAsync(CancellationToken.None);
        release.SetResult();
        await stopping;
        await hub.RestartAsync();

        Assert.Equal("1", await hub.OutputOfAsync(id));
        Assert.Equal(1, runs);
    }
}
