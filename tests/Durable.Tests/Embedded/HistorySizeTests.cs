using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

/// <summary>R11: a history that grows long is told of, once an execution, also when another process has gone on with it.</summary>
public sealed class HistorySizeTests(AzuriteFixture azurite)
{
    private const int Limit = 40;

    [Fact]
    public async Task History_GrowsLong_IsWarnedOfOnce()
    {
        await using var hub = await StartAsync(options => options.LongHistoryEvents = Limit);
        await hub.StartAsync("Count", new Count(30, 30), "case-1");

        await RaiseAsync(hub, 5);
        Assert.DoesNotContain(hub.Log, IsWarning);
        await hub.CrashAndRestartAsync();
        await RaiseAsync(hub, 25);

        Assert.Equal("30", await hub.OutputOfAsync("case-1"));
        Assert.Contains("case-1", Assert.Single(hub.Log, IsWarning), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_BytesGrowMany_IsWarnedOfOnce()
    {
        await using var hub = await StartAsync(options => options.LongHistoryBytes = 2_000);
        await hub.StartAsync("Count", new Count(30, 30), "case-1");

        await RaiseAsync(hub, 30);

        Assert.Equal("30", await hub.OutputOfAsync("case-1"));
        Assert.Single(hub.Log, IsWarning);
    }

    [Fact]
    public async Task History_BeginsAnewInTime_IsNotWarnedOf()
    {
        await using var hub = await StartAsync(options => options.LongHistoryEvents = Limit);
        await hub.StartAsync("Count", new Count(30, 5), "case-1");

        await RaiseAsync(hub, 30);

        Assert.Equal("30", await hub.OutputOfAsync("case-1"));
        Assert.DoesNotContain(hub.Log, IsWarning);
    }

    private static bool IsWarning(string line) => line.Contains("should continue as new", StringComparison.Ordinal);

    private static async Task RaiseAsync(TestHub hub, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await hub.Client.RaiseEventAsync("case-1", "Go");
        }
    }

    private Task<TestHub> StartAsync(Action<TaskHubOptions> configure) => TestHub.StartAsync(
        azurite.ConnectionString,
        registry => registry.AddOrchestratorFunc<Count, int>("Count", async (context, count) =>
        {
            for (var heard = 1; heard <= count.EachGeneration; heard++)
            {
                await context.WaitForExternalEvent<object?>("Go");
                if (count.Before + heard == count.Wanted)
                {
                    return count.Wanted;
                }
            }

            context.ContinueAsNew(count with { Before = count.Before + count.EachGeneration });
            return 0;
        }),
        configure);

    private sealed record Count(int Wanted, int EachGeneration, int Before = 0);
}
