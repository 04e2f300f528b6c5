using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Simulation.Tests.Histories;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Suites;

/// <summary>What a commit promises when it is large, when one of its instances cannot be stored, and when the owner leaves in good order.</summary>
public sealed class CommitTests
{
    private const string Echo = "Echo";

    [Fact]
    public void Commit_HundredsOfInstancesAtOnce_IsStoredInParts()
    {
        var (world, cluster) = Begin(registry => registry.AddOrchestratorFunc<int, int>(Echo, (_, number) => Task.FromResult(number)), shards: 1);

        world.Run(async () =>
        {
            await cluster.OwnerAsync();
            await Task.WhenAll(Enumerable.Range(0, 300).Select(number => new Sender(cluster).CreateAsync(new NewInstance(Echo, $"echo-{number}", $"{number}"))));
            var ends = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => EndAsync(cluster, $"echo-{number}")));
            Assert.Equal(Enumerable.Range(0, 300).Select(number => $"{number}"), ends.Select(end => end?.Output));
        });

        HubRows.CheckAllEnded(cluster.Rows);
    }

    [Fact]
    public void Commit_OneInstanceCannotBeStored_SetsItAsideAndStoresTheOthers()
    {
        var tooLong = new string('长', 40_000);
        var (world, cluster) = Begin(
            registry => registry
                .AddOrchestratorFunc<int, int>(Echo, (_, number) => Task.FromResult(number))
                .AddOrchestratorFunc<int, int>(tooLong, (_, number) => Task.FromResult(number)),
            shards: 1);

        world.Run(async () =>
        {
            var owner = await cluster.OwnerAsync();
            var healthy = Enumerable.Range(0, 5).Select(number => CreateAsync(owner, new NewInstance(Echo, $"echo-{number}", $"{number}"))).ToList();
            var poison = CreateAsync(owner, new NewInstance(tooLong, "poison", null));
            healthy.Add(CreateAsync(owner, new NewInstance(Echo, "echo-5", "5")));

            await Assert.ThrowsAsync<InstanceQuarantinedException>(() => poison);
            await Task.WhenAll(healthy);
            Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(number => EndAsync(cluster, $"echo-{number}"))), end => Assert.Equal(OrchestrationRuntimeStatus.Completed, end?.Status));
        });
    }

    /// <summary>A generation leaves more rows than fit into the transaction of the next one; one that goes later has gone already.</summary>
    [Fact]
    public void Commit_StoredButForRowsThatItCannotDelete_IsDone()
    {
        var world = new SimulatedWorld(seed: 7);
        var settings = new ClusterSettings((registry, _) => Counter.Register(registry)) { Configure = options => options.InlineHistoryBytes = 0 };
        var cluster = new Cluster(world, settings, new FateAt(-1, Fate.Answered));

        world.Run(async () =>
        {
            cluster.Begin("a");
            var sender = new Sender(cluster);
            await sender.CreateAsync(new NewInstance(Counter.Name, "counter", JsonDataConverter.Default.Serialize(new CounterState(Target: 151, EachGeneration: 150))));
            for (var number = 0; number < 151; number++)
            {
                if (number == 149)
                {
                    var last = cluster.Rows.Rows.Last(row => row.RowKey.StartsWith(RowKeys.HistoryPrefix("counter"), StringComparison.Ordinal));
                    cluster.Rows.Write(new TableTransactionAction(TableTransactionActionType.Delete, last, Azure.ETag.All));
                }

                await sender.RaiseAsync("counter", Counter.EventName, $"{number}", "1");
            }

            var end = await EndAsync(cluster, "counter");
            Assert.Equal(151, ((CounterState)JsonDataConverter.Default.Deserialize(end!.Output, typeof(CounterState))!).Sum);
        });
    }

    [Fact]
    public void Stop_RunningActivity_IsWaitedForAndNotRunAgain()
    {
        var (calls, world) = (0, new SimulatedWorld(seed: 5));
        var cluster = new Cluster(
            world,
            new ClusterSettings((registry, _) => registry
                .AddOrchestratorFunc<int>("Call", context => context.CallActivityAsync<int>("Slow"))
                .AddActivityFunc<int>("Slow", async _ =>
                {
                    calls++;
                    await world.DelayAsync(TimeSpan.FromSeconds(4));
                    return calls;
                })),
            new FateAt(-1, Fate.Answered));

        world.Run(async () =>
        {
            var first = cluster.Begin("a");
            await new Sender(cluster).CreateAsync(new NewInstance("Call", "call", null));
            await world.DelayAsync(TimeSpan.FromSeconds(1));
            await first.StopAsync();
            cluster.Begin("b");
            Assert.Equal("1", (await EndAsync(cluster, "call"))?.Output);
        });

        Assert.Equal(1, calls);
    }

    /// <summary>More than a transaction holds: 250 activities with 20,000 bytes each, which no packing makes smaller.</summary>
    [Fact]
    public void Turn_LargerThanATransaction_IsSeenWholeOrNotAtAllAtEveryCrashPoint()
    {
        var quiet = new FateAt(-1, Fate.Answered);
        new LargeTurn(quiet).Play();
        for (var request = 0; request < Math.Min(quiet.Requests, 60); request++)
        {
            new LargeTurn(new FateAt(request, Fate.KillBefore)).Play();
            new LargeTurn(new FateAt(request, Fate.KillAfter)).Play();
        }
    }

    private static (SimulatedWorld World, Cluster Cluster) Begin(Action<DurableTaskRegistry> register, int shards)
    {
        var world = new SimulatedWorld(seed: 3);
        var cluster = new Cluster(world, new ClusterSettings((registry, _) => register(registry)) { Shards = shards }, new FateAt(-1, Fate.Answered));
        cluster.Begin("a");
        return (world, cluster);
    }

    private static Task<bool> CreateAsync(SimulatedService owner, NewInstance instance) => owner.AskAsync(async hub =>
    {
        await hub.CreateAsync(instance, CancellationToken.None);
        return true;
    });

    private static Task<InstanceState?> EndAsync(Cluster cluster, string id) =>
        cluster.AskAsync(hub => hub.WaitForEndAsync(id, withPayloads: true, CancellationToken.None));
}
