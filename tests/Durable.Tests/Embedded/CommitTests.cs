using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class CommitTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task GroupCommit_FiftyCasesAtOnce_NeedsFewerTransactionsThanTurns()
    {
        await using var hub = await StartAsync(azurite.ConnectionString);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async n =>
        {
            var id = await hub.StartAsync("Steps", n);
            Assert.Equal($"{n + 4}", await hub.OutputOfAsync(id));
        }));

        var metrics = hub.Hub.Metrics;
        Assert.True(metrics.Turns >= 50 * 5, $"Only {metrics.Turns} turns ran.");
        Assert.True(metrics.Transactions * 2 < metrics.Turns, $"{metrics.Transactions} transactions for {metrics.Turns} turns.");
    }

    [Fact]
    public async Task Activity_OnItsStart_FindsItsSchedulingCommitted()
    {
        TestHub? hub = null;
        var seen = 0;
        hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<int>("Call", context => context.CallActivityAsync<int>("Look"))
            .AddActivityFunc<int>("Look", async _ =>
            {
                seen = await hub!.CountRowsAsync("o;");
                return seen;
            }));
        await using var _ = hub;

        await hub.OutputOfAsync(await hub.StartAsync("Call"));

        Assert.Equal(1, seen);
    }

    [Theory]
    [InlineData(nameof(Fault.CutAfter))]
    [InlineData(nameof(Fault.CutBefore))]
    public async Task Commit_ReplyLost_IsStoredOnceAndTheCaseGoesOn(string kind)
    {
        await using var proxy = await FaultProxy.StartAsync(azurite.ConnectionString);
        await using var hub = await StartAsync(proxy.ConnectionString);
        var fault = kind == nameof(Fault.CutAfter) ? Fault.CutAfter : Fault.CutBefore;
        proxy.Inject(fault, times: 6, where: request => request.Target.Contains("$batch", StringComparison.Ordinal));

        var id = await hub.StartAsync("Steps", 1);

        Assert.Equal("5", await hub.OutputOfAsync(id));
        var history = await hub.Client.GetOrchestrationHistoryAsync(id);
        Assert.Equal(4, history.Count(entry => entry.EventType == Client.EventType.TaskCompleted));
        Assert.Equal(6, proxy.Injected);
    }

    [Fact]
    public async Task Storage_BusyForAWhile_CommandWaitsAndSucceeds()
    {
        await using var proxy = await FaultProxy.StartAsync(azurite.ConnectionString);
        await using var hub = await StartAsync(proxy.ConnectionString);
        proxy.Inject(Fault.Answer(503), times: 5, where: request => request.Target.Contains("$batch", StringComparison.Ordinal));

        Assert.Equal("5", await hub.OutputOfAsync(await hub.StartAsync("Steps", 1)));
        Assert.Equal(5, proxy.Injected);
    }

    [Fact]
    public async Task Commit_RefusedForItsRows_SaysNothingAboutTheStore()
    {
        await using var proxy = await FaultProxy.StartAsync(azurite.ConnectionString);
        await using var hub = await StartAsync(proxy.ConnectionString);
        proxy.Inject(Fault.Answer(400), int.MaxValue, request => request.Target.Contains("$batch", StringComparison.Ordinal));

        await Assert.ThrowsAnyAsync<Exception>(() => hub.StartAsync("Steps", 1));

        Assert.True(proxy.Injected > 0);
        Assert.False(hub.Hub.IsStorageFailing);
    }

    [Fact]
    public async Task Payload_HundredKilobytesOfChinese_IsKeptExactly()
    {
        await using var hub = await StartAsync(azurite.ConnectionString);
        var text = string.Concat(Enumerable.Repeat("江苏省盐城市一人公司登记𠮷", 3_000));

        var id = await hub.StartAsync("Echo", text);

        Assert.Equal(text, (await hub.EndOfAsync(id)).ReadOutputAs<string>());
        await hub.CrashAndRestartAsync();
        Assert.Equal(text, (await hub.EndOfAsync(id)).ReadInputAs<string>());
    }

    [Theory]
    [InlineData(1_500_000)]
    [InlineData(9_000_000)]
    public async Task Turn_LargerThanARowOrATransaction_IsStoredAndReadAgain(int letters)
    {
        await using var hub = await StartAsync(azurite.ConnectionString);
        var id = await hub.StartAsync("Two");
        await hub.Client.RaiseEventAsync(id, "Go", new string('a', letters));

        await hub.CrashAndRestartAsync();
        await hub.Client.RaiseEventAsync(id, "Go", "b");

        Assert.Equal(letters + 1, (await hub.EndOfAsync(id)).ReadOutputAs<string>()!.Length);
    }

    [Fact]
    public async Task Turn_WithLargeActivityInputs_SpillsItsRecordAndCleansUp()
    {
        await using var hub = await StartAsync(azurite.ConnectionString);

        var id = await hub.StartAsync("BigInputs", 300_000);

        Assert.Equal("1800000", await hub.OutputOfAsync(id));
        await Eventually.HoldsAsync(async () => await hub.CountRowsAsync("p;") == 0, "Spill rows are left over.");
    }

    [Fact]
    public async Task SmallCase_AtItsEnd_LeavesOneRow()
    {
        await using var hub = await StartAsync(azurite.ConnectionString);

        await hub.OutputOfAsync(await hub.StartAsync("Steps", 1));

        Assert.Equal(1, await hub.CountRowsAsync("f;"));
        Assert.Equal(0, await hub.CountRowsAsync("o;") + await hub.CountRowsAsync("h;"));
    }

    [Fact]
    public async Task History_OfManyTurns_IsReadBackInOrder()
    {
        await using var hub = await StartAsync(azurite.ConnectionString);
        var id = await hub.StartAsync("Hundred");
        foreach (var n in Enumerable.Range(0, 100))
        {
            await hub.Client.RaiseEventAsync(id, "Go", $"{n:d3}{new string('x', 200)}");
        }

        await hub.CrashAndRestartAsync();

        await hub.EndOfAsync(id);
        var raised = (await hub.Client.GetOrchestrationHistoryAsync(id)).Where(entry => entry.EventType == Client.EventType.EventRaised).ToList();
        Assert.Equal(Enumerable.Range(0, 100).Select(n => $"{n:d3}"), raised.Select(entry => entry.Data!.Substring(1, 3)));
        Assert.InRange(await hub.CountRowsAsync("h;"), 2, 30);
    }

    private static Task<TestHub> StartAsync(string connectionString) => TestHub.StartAsync(connectionString, registry => registry
        .AddOrchestratorFunc<int, int>("Steps", async (context, n) =>
        {
            for (var step = 0; step < 4; step++)
            {
                n = await context.CallActivityAsync<int>("Add", n);
            }

            return n;
        })
        .AddActivityFunc<int, int>("Add", (_, n) => n + 1)
        .AddOrchestratorFunc<string, string>("Echo", (context, text) => context.CallActivityAsync<string>("Same", text))
        .AddActivityFunc<string, string>("Same", (_, text) => text)
        .AddOrchestratorFunc<string>("Two", async context =>
            await context.WaitForExternalEvent<string>("Go") + await context.WaitForExternalEvent<string>("Go"))
        .AddOrchestratorFunc<int, int>("BigInputs", async (context, size) =>
            (await Task.WhenAll(Enumerable.Range(0, 6).Select(n => context.CallActivityAsync<int>("Length", new string('x', size))))).Sum())
        .AddActivityFunc<string, int>("Length", (_, text) => text.Length)
        .AddOrchestratorFunc<int>("Hundred", async context =>
        {
            var length = 0;
            for (var n = 0; n < 100; n++)
            {
                length += (await context.WaitForExternalEvent<string>("Go")).Length;
            }

            return length;
        }));
}
