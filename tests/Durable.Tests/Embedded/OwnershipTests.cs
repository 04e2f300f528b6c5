using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class OwnershipTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Standby_OwnerLives_RefusesCommandsAndAnswersReads()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");
        var standby = await StandbyAsync(hub);

        Assert.False(standby.IsOwner);
        await Assert.ThrowsAsync<TaskHubStandbyException>(() => TestHub.ClientOf(standby).RaiseEventAsync("case-1", "Go", "x"));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await TestHub.ClientOf(standby).GetInstanceAsync("case-1"))?.RuntimeStatus);
    }

    [Fact]
    public async Task Standby_OwnerDies_TakesOverAndGoesOn()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");
        var standby = await StandbyAsync(hub);

        await hub.Hub.DisposeAsync();
        await Eventually.HoldsAsync(() => standby.IsOwner, "The standby does not take over.");

        var client = TestHub.ClientOf(standby);
        await client.RaiseEventAsync("case-1", "Go", "on");
        Assert.True((await client.WaitForInstanceCompletionAsync("case-1")).IsCompleted);
    }

    [Fact]
    public async Task Standby_OwnerStopsInGoodOrder_NeedsNoExpiry()
    {
        await using var hub = await StartAsync(expiry: TimeSpan.FromMinutes(5));
        var standby = await StandbyAsync(hub);

        await hub.Hub.StopAsync(CancellationToken.None);

        await Eventually.HoldsAsync(() => standby.IsOwner, "The standby waits for the expiry although ownership was given up.");
    }

    [Fact]
    public async Task Restart_SameOwnerIdAfterACrash_BeginsAtOnceWhileAnotherIdWaits()
    {
        // Five minutes by the real clock, to which ownership keeps: nobody here waits that long.
        await using var hub = await StartAsync(expiry: TimeSpan.FromMinutes(5));
        await hub.StartAsync("Wait", null, "case-1");
        await hub.Hub.DisposeAsync();

        var other = await StandbyAsync(hub);
        await hub.RestartAsync();

        Assert.False(other.IsOwner);
        Assert.True(hub.Hub.IsOwner);
        await hub.Client.RaiseEventAsync("case-1", "Go", "on");
        Assert.Equal("\"on\"", await hub.OutputOfAsync("case-1"));
        Assert.False(other.IsOwner);
    }

    [Fact]
    public async Task Zombie_AnotherHubHasTakenOver_CanWriteNothingMore()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");
        var (zombie, zombieClient) = (hub.Hub, hub.Client);

        await hub.RestartAsync();
        await Assert.ThrowsAsync<TaskHubStandbyException>(() => zombieClient.RaiseEventAsync("case-1", "Go", "from the grave"));

        Assert.False(zombie.IsOwner);
        Assert.True(hub.Hub.IsOwner);
        await hub.Client.RaiseEventAsync("case-1", "Go", "alive");
        Assert.Equal("\"alive\"", await hub.OutputOfAsync("case-1"));
    }

    [Fact]
    public async Task Zombie_StoreIsPutBackFromBeforeItsTakeover_CanWriteNothingMore()
    {
        // So rarely that only the fence can tell.
        await using var hub = await StartAsync(expiry: TimeSpan.FromMinutes(5), renewal: TimeSpan.FromMinutes(2));
        await hub.StartAsync("Wait", null, "case-1");
        var copy = await hub.Table.QueryAsync<TableEntity>().ToListAsync();
        await hub.RestartAsync();

        foreach (var row in copy)
        {
            await hub.Table.UpsertEntityAsync(RestoredHub.Row(row), TableUpdateMode.Replace);
        }

        await Assert.ThrowsAsync<TaskHubStandbyException>(() => hub.Client.RaiseEventAsync("case-1", "Go", "from the grave"));
        await hub.RestartAsync();
        await hub.Client.RaiseEventAsync("case-1", "Go", "alive");
        Assert.Equal("\"alive\"", await hub.OutputOfAsync("case-1"));
    }

    [Fact]
    public async Task Zombie_ActivityEndsAfterTheTakeover_ResultCountsOnce()
    {
        var runs = 0;
        var late = new TaskCompletionSource<string>();
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Call", async context =>
                await context.CallActivityAsync<string>("Slow") + await context.WaitForExternalEvent<string>("Go"))
            .AddActivityFunc<string>("Slow", _ => Interlocked.Increment(ref runs) == 1 ? late.Task : Task.FromResult("new ")));
        var id = await hub.StartAsync("Call");
        await Eventually.HoldsAsync(() => runs == 1, "The activity does not run.");
        var zombie = hub.Hub;

        await hub.RestartAsync();
        late.SetResult("old ");
        await hub.Client.RaiseEventAsync(id, "Go", "end");

        Assert.Equal("\"new end\"", await hub.OutputOfAsync(id));
        await Eventually.HoldsAsync(() => !zombie.IsOwner, "The former owner still thinks that it owns the hub.");
    }

    [Fact]
    public async Task Start_OtherNumberOfShards_IsRefusedWithASentence()
    {
        await using var hub = await StartAsync();
        await hub.Hub.StopAsync(CancellationToken.None);

        var other = hub.Make(Copy(hub.Options, "owner-1", shards: 3));

        var refused = await Assert.ThrowsAsync<TaskHubRefusedException>(() => other.StartAsync(CancellationToken.None));
        Assert.Contains("4 shards", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_OwnershipIsLostWhileRunningWorkEnds_IsNotTakenAgain()
    {
        var never = new TaskCompletionSource<string>();
        await using var hub = await TestHub.StartAsync(
            azurite.ConnectionString,
            registry => registry
                .AddOrchestratorFunc<string>("Call", context => context.CallActivityAsync<string>("Slow"))
                .AddActivityFunc<string>("Slow", _ => never.Task),
            options => (options.OwnershipRenewal, options.OwnershipExpiry, options.DrainTimeout) = (TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)));
        await hub.StartAsync("Call");
        await Eventually.HoldsAsync(async () => (await hub.Hub.InspectAsync(CancellationToken.None)).Live is { RunningActivities: 1 }, "The activity does not run.");

        var stopping = hub.Hub.StopAsync(CancellationToken.None);
        await hub.Table.UpsertEntityAsync(OwnerRow.Create("", "another", hub.Options.Shards, 7, hub.Clock.GetUtcNow()), TableUpdateMode.Replace);
        await stopping;

        Assert.Equal("another", (await hub.Table.GetEntityAsync<TableEntity>(OwnerRow.Partition, OwnerRow.Key)).Value.GetString(OwnerRow.SessionId));
        never.SetResult("late");
    }

    private static async Task<TableTaskHub> StandbyAsync(TestHub hub)
    {
        var standby = hub.Make(Copy(hub.Options, "owner-2", hub.Options.Shards));
        await standby.StartAsync(CancellationToken.None);
        return standby;
    }

    private static TaskHubOptions Copy(TaskHubOptions options, string ownerId, int shards) => new()
    {
        TableName = options.TableName,
        OwnerId = ownerId,
        Shards = shards,
        OwnershipExpiry = options.OwnershipExpiry,
        OwnershipRenewal = options.OwnershipRenewal,
    };

    private Task<TestHub> StartAsync(TimeSpan? expiry = null, TimeSpan? renewal = null) => TestHub.StartAsync(
        azurite.ConnectionString,
        registry => registry.AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go")),
        options =>
        {
            options.OwnershipExpiry = expiry ?? TimeSpan.FromSeconds(1);
            options.OwnershipRenewal = renewal ?? TimeSpan.FromMilliseconds(100);
        });
}
