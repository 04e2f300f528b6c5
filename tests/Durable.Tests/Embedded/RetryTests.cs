using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class RetryTests(AzuriteFixture azurite)
{
    private static readonly TaskOptions s_twice = TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromSeconds(1)));

    [Theory]
    [InlineData(0)]
    [InlineData(4_096)]
    public async Task Failed_ByAnActivityThatGaveUp_GoesOnFromBeforeItsLastCall(int inlineHistoryBytes)
    {
        var (isBroken, firsts) = (true, 0);
        await using var hub = await TestHub.StartAsync(
            azurite.ConnectionString,
            registry => registry
                .AddOrchestratorFunc<string>("Steps", async context =>
                {
                    var order = await context.WaitForExternalEvent<string>("Order");
                    return $"{order} {await context.CallActivityAsync<int>("First")} {await context.CallActivityAsync<string>("Second", order, s_twice)}";
                })
                .AddActivityFunc<object?, int>("First", (_, _) => Task.FromResult(++firsts))
                .AddActivityFunc<string, string>("Second", (_, input) => isBroken ? throw new FormatException("broken") : Task.FromResult(input + "!")),
            options => options.InlineHistoryBytes = inlineHistoryBytes);
        var id = await hub.StartAsync("Steps");
        await hub.Client.RaiseEventAsync(id, "Order", "申请");
        await FailsAsync(hub, id);

        isBroken = false;
        Assert.Equal(RetryOutcome.GoesOn, await hub.Hub.RetryAsync(id, CancellationToken.None));

        Assert.Equal("\"申请 1 申请!\"", await hub.OutputOfAsync(id));
        Assert.Equal(1, firsts);
        Assert.Equal(1, await hub.CountRowsAsync("f;") + await hub.CountRowsAsync("o;"));
        Assert.Equal(RetryOutcome.NotStopped, await hub.Hub.RetryAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task Failed_AgainAfterTheRetry_CanBeRetriedAgainAndAfterARestart()
    {
        var isBroken = true;
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Call", context => context.CallActivityAsync<string>("Second"))
            .AddActivityFunc<object?, string>("Second", (_, _) => isBroken ? throw new FormatException("broken") : Task.FromResult("done")));
        var id = await hub.StartAsync("Call");
        await FailsAsync(hub, id);

        Assert.Equal(RetryOutcome.GoesOn, await hub.Hub.RetryAsync(id, CancellationToken.None));
        await FailsAsync(hub, id);
        isBroken = false;
        await hub.CrashAndRestartAsync();
        Assert.Equal(RetryOutcome.GoesOn, await hub.Hub.RetryAsync(id, CancellationToken.None));

        Assert.Equal("\"done\"", await hub.OutputOfAsync(id));
    }

    [Fact]
    public async Task Failed_ByTheOrchestratorItself_TakesItsLastTurnAgainAndKeepsItsTimers()
    {
        var isBroken = true;
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Decide", async context =>
            {
                var timer = context.CreateTimer(context.CurrentUtcDateTime.AddHours(1), CancellationToken.None);
                var order = await context.WaitForExternalEvent<string>("Order");
                if (isBroken)
                {
                    throw new InvalidOperationException("The release does not know this order.");
                }

                await timer;
                return order;
            }));
        var id = await hub.StartAsync("Decide");
        await hub.Client.WaitForInstanceStartAsync(id, getInputsAndOutputs: false, CancellationToken.None);
        await hub.Client.RaiseEventAsync(id, "Order", "late");
        // It has thrown by now, but nothing ends while a timer is open (wire facts, part c).
        Assert.Equal(Client.OrchestrationRuntimeStatus.Running, (await hub.Hub.FindAsync(id, withPayloads: false, CancellationToken.None))?.Status);
        await FailsAsync(hub, id, step: TimeSpan.FromHours(1));

        isBroken = false;
        Assert.Equal(RetryOutcome.GoesOn, await hub.Hub.RetryAsync(id, CancellationToken.None));

        Assert.Equal("\"late\"", await hub.OutputOfAsync(id));
    }

    [Fact]
    public async Task Failed_InItsFirstTurn_StartsAgainWithItsInput()
    {
        var isBroken = true;
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string, string>("Echo", (_, input) => isBroken ? throw new InvalidOperationException("no") : Task.FromResult(input)));
        var id = await hub.StartAsync("Echo", "收到");
        await FailsAsync(hub, id);

        isBroken = false;
        Assert.Equal(RetryOutcome.GoesOn, await hub.Hub.RetryAsync(id, CancellationToken.None));

        Assert.Equal("\"收到\"", await hub.OutputOfAsync(id));
    }

    [Fact]
    public async Task Quarantined_UntilItsRowIsMended_IsRefusedAndThenGoesOn()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go")));
        await hub.StartAsync("Wait", null, "healthy");
        var id = await hub.StartAsync("Wait", null, "spoiled");
        await hub.Client.WaitForInstanceStartAsync(id, getInputsAndOutputs: false, CancellationToken.None);
        await hub.Hub.StopAsync(CancellationToken.None);
        var sound = await SpoilAsync(hub, id);
        await hub.RestartAsync();

        Assert.Equal([id], (await hub.Hub.FindUnreadableAsync(CancellationToken.None)).Select(found => found.InstanceId));
        Assert.Empty((await hub.Hub.InspectAsync(CancellationToken.None)).Live!.Quarantined);
        await Assert.ThrowsAsync<OpcOnboarding.Durable.Embedded.InstanceQuarantinedException>(() => hub.Client.RaiseEventAsync(id, "Go", "lost"));
        var quarantined = Assert.Single((await hub.Hub.InspectAsync(CancellationToken.None)).Live!.Quarantined);
        Assert.Equal((id, "FormatException > InvalidProtocolBufferException"), (quarantined.InstanceId, quarantined.Reason));
        Assert.Equal(RetryOutcome.Unreadable, await hub.Hub.RetryAsync(id, CancellationToken.None));
        Assert.Equal(RetryOutcome.NotStopped, await hub.Hub.RetryAsync("healthy", CancellationToken.None));

        await hub.Table.UpsertEntityAsync(sound, TableUpdateMode.Replace);
        Assert.Equal(RetryOutcome.GoesOn, await hub.Hub.RetryAsync(id, CancellationToken.None));
        await hub.Client.RaiseEventAsync(id, "Go", "on");

        Assert.Equal("\"on\"", await hub.OutputOfAsync(id));
        Assert.Empty((await hub.Hub.InspectAsync(CancellationToken.None)).Live!.Quarantined);
    }

    [Fact]
    public async Task Retry_UnknownInstance_DoesNothing()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go")));

        Assert.Equal(RetryOutcome.NotStopped, await hub.Hub.RetryAsync("nobody", CancellationToken.None));
    }

    /// <summary>Moves the clock by a step at each look, far enough for what the failure waits for to come due within a few looks.</summary>
    private static async Task FailsAsync(TestHub hub, string id, TimeSpan? step = null)
    {
        InstanceState? last = null;
        await Eventually.HoldsAsync(
            async () =>
            {
                hub.Clock.Advance(step ?? TimeSpan.FromSeconds(2));
                last = await hub.Hub.FindAsync(id, withPayloads: true, CancellationToken.None);
                return last?.Status == Client.OrchestrationRuntimeStatus.Failed;
            },
            () => $"The instance does not fail: {last}.",
            TimeSpan.FromMinutes(1));
        Assert.Equal([id], (await hub.Hub.InspectAsync(CancellationToken.None)).Failed.Select(failed => failed.InstanceId));
    }

    /// <summary>Writes garbage over the row's bytes; gives the row as it was.</summary>
    private static async Task<TableEntity> SpoilAsync(TestHub hub, string id)
    {
        await foreach (var row in hub.Table.QueryAsync<TableEntity>())
        {
            if (row.RowKey == $"o;{id}")
            {
                var sound = (await hub.Table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey)).Value;
                row["D00"] = new byte[] { 0xFF, 0x00, 0xFF };
                await hub.Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
                return sound;
            }
        }

        throw new InvalidOperationException("There is no such row.");
    }
}
