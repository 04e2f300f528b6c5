using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class InspectionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Inspect_OwnerAndStandby_TellTheOwnerAndWhatWaits()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go")));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(n => hub.StartAsync("Wait", null, $"wait-{n}")));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(n => hub.Client.WaitForInstanceStartAsync($"wait-{n}", getInputsAndOutputs: false, CancellationToken.None)));
        var standby = hub.Make(new() { TableName = hub.Options.TableName, OwnerId = "owner-2" });

        var owner = await hub.Hub.InspectAsync(CancellationToken.None);
        var other = await standby.InspectAsync(CancellationToken.None);

        Assert.Equal(("owner-1", 1L, 3, 3, 0), (owner.Owner!.OwnerId, owner.Epoch, owner.OpenInstances, owner.WaitingInstances, owner.OverdueInstances));
        Assert.True(owner.Owner.Since <= owner.Owner.ExpiresAt && owner.Owner.RenewedAt < owner.Owner.ExpiresAt);
        Assert.Equal((0, false), (owner.Live!.StorageFailures, owner.Live.IsStorageFailing));
        Assert.Equal(("owner-1", 3), (other.Owner!.OwnerId, other.OpenInstances));
        Assert.Null(other.Live);
    }

    [Fact]
    public async Task Inspect_ActivityThatDoesNotComeToAnEnd_NamesItAfterTenMinutesUntilItDoes()
    {
        var late = new TaskCompletionSource<string>();
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Call", context => context.CallActivityAsync<string>("Stuck"))
            .AddActivityFunc<string>("Stuck", _ => late.Task));
        await hub.Hub.StopAsync(CancellationToken.None);
        var clock = new ManualTimeProvider();
        var sut = hub.Make(hub.Options, new HubMachine(clock, TaskScheduler.Default));
        await sut.StartAsync(CancellationToken.None);
        var id = await TestHub.ClientOf(sut).ScheduleNewOrchestrationInstanceAsync("Call");
        await Eventually.HoldsAsync(async () => (await LiveAsync()).RunningActivities == 1, "The activity does not run.");

        clock.Advance(TaskHubLive.LongRun - TimeSpan.FromSeconds(1));
        Assert.Empty((await LiveAsync()).LongRunning);
        clock.Advance(TimeSpan.FromSeconds(1));
        var running = Assert.Single((await LiveAsync()).LongRunning);
        Assert.Equal((id, "Stuck", TaskHubLive.LongRun), (running.InstanceId, running.Name, running.For));
        late.SetResult("done");

        await Eventually.HoldsAsync(async () => (await LiveAsync()) is { RunningActivities: 0, LongRunning.Count: 0 }, "It has ended and is named all the same.");

        async Task<TaskHubLive> LiveAsync() => (await sut.InspectAsync(CancellationToken.None)).Live!;
    }

    [Fact]
    public async Task Inspect_OwnershipLostAndTakenAgain_CountsTheTakeovers()
    {
        await using var hub = await TestHub.StartAsync(
            azurite.ConnectionString, _ => { }, options => (options.OwnershipExpiry, options.OwnershipRenewal) = (TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(100)));
        Assert.Equal(1, (await hub.Hub.InspectAsync(CancellationToken.None)).Live!.RecentTakeovers);

        await hub.Table.UpsertEntityAsync(OwnerRow.Create("", "another", hub.Options.Shards, 7, hub.Clock.GetUtcNow()), TableUpdateMode.Replace);

        await Eventually.HoldsAsync(
            async () => (await hub.Hub.InspectAsync(CancellationToken.None)).Live is { RecentTakeovers: 2 }, "The second takeover is not counted.");
    }

    [Fact]
    public async Task Inspect_AfterTheOwnerHasStopped_HasNoOwner()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, _ => { });
        await hub.Hub.StopAsync(CancellationToken.None);

        Assert.Null((await hub.Hub.InspectAsync(CancellationToken.None)).Owner);
    }

    [Fact]
    public async Task Inspect_ActivityThatFailsAndIsTriedAgain_CountsItUntilItSucceeds()
    {
        var isBroken = true;
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Call", context => context.CallActivityAsync<string>("Flaky", "input", TaskOptions.FromRetryPolicy(new RetryPolicy(100, TimeSpan.FromSeconds(1)))))
            .AddActivityFunc<string, string>("Flaky", (_, _) => isBroken ? throw new TimeoutException("a person's name") : Task.FromResult("done")));
        var id = await hub.StartAsync("Call");

        await Eventually.HoldsAsync(
            async () =>
            {
                hub.Clock.Advance(TimeSpan.FromSeconds(2));
                return (await hub.Hub.InspectAsync(CancellationToken.None)).Live!.FailingActivities is [{ Failures: >= 3 }];
            },
            "Its failures are not counted.");
        var failing = Assert.Single((await hub.Hub.InspectAsync(CancellationToken.None)).Live!.FailingActivities);
        Assert.Equal((id, "Flaky", "System.TimeoutException"), (failing.InstanceId, failing.Name, failing.ErrorType));
        isBroken = false;
        hub.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("\"done\"", await hub.OutputOfAsync(id));
        Assert.Empty((await hub.Hub.InspectAsync(CancellationToken.None)).Live!.FailingActivities);
    }

    [Fact]
    public async Task StorageFailing_WhileNothingGetsThrough_IsToldAndOverWhenItAnswersAgain()
    {
        await using var proxy = await FaultProxy.StartAsync(azurite.ConnectionString);
        await using var hub = await TestHub.StartAsync(proxy.ConnectionString, _ => { }, options => options.OwnershipRenewal = TimeSpan.FromMilliseconds(100));
        Assert.False(hub.Hub.IsStorageFailing);

        var isDown = true;
        proxy.Inject(new Fault(FaultKind.Answer) { Status = 403 }, int.MaxValue, request => isDown && request.IsWrite);
        await Eventually.HoldsAsync(() => hub.Hub.IsStorageFailing, "The failing renewals are not noticed.");
        Assert.True(proxy.Injected > 0);
        isDown = false;

        await Eventually.HoldsAsync(() => !hub.Hub.IsStorageFailing, "The end of the failures is not noticed.");
        Assert.True((await hub.Hub.InspectAsync(CancellationToken.None)).Live!.StorageFailures > 0);
    }
}
