using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Suites;

/// <summary>What a process may say that was the owner, slept, and was followed by another one.</summary>
public sealed class OwnerTests
{
    private const string Wait = "Wait";

    /// <summary>In some of the worlds it is asked before it tries to renew its ownership: its memory knows nothing of what was begun since.</summary>
    [Fact]
    public void WokenOwner_AskedAboutWhatTheNextOneBegan_StandsBy()
    {
        var byMemory = Enumerable.Range(1, 40).Count(seed => Play(seed, (world, cluster) => AskAsync(world, cluster, GoAsync)).InnerException is InstanceNotOpenException);

        Assert.InRange(byMemory, 10, 40);
    }

    /// <summary>That its memory does not hold the instance says nothing of whether there is one.</summary>
    [Fact]
    public void WokenOwner_AskedToWaitForWhatTheNextOneBegan_StandsBy() =>
        Assert.All(Enumerable.Range(1, 40), seed => Play(seed, (world, cluster) => AskAsync(world, cluster, WaitAsync)));

    /// <summary>Frozen at each request of its own beginning, a process wakes when another one has taken over, and its request reaches the store just before that.</summary>
    [Fact]
    public void Owner_ThatSleptOverItsBeginning_BeginsNothingBehindTheNextOnesBack() =>
        Assert.All(Enumerable.Range(0, 8).SelectMany(request => Enumerable.Range(1, 10).Select(seed => (request, seed))), drawn =>
        {
            var world = new SimulatedWorld(drawn.seed);
            var cluster = Begin(world, new FateAt(drawn.request, Fate.FrozenOver));
            world.Run(() => BeginBesideAsync(world, cluster));
        });

    /// <summary>At once, or with its next sign of life when it has given none for long.</summary>
    [Fact]
    public void Owner_AskedAboutWhatNobodyBegan_Refuses() =>
        Assert.All(Enumerable.Range(1, 40), seed =>
        {
            var world = new SimulatedWorld(seed);
            var cluster = Begin(world);
            world.Run(() => Assert.ThrowsAsync<InstanceNotOpenException>(() => cluster.AskAsync(GoAsync)));
        });

    private static TaskHubStandbyException Play(int seed, Func<SimulatedWorld, Cluster, Task<TaskHubStandbyException>> scenario)
    {
        var world = new SimulatedWorld(seed);
        var (cluster, answer) = (Begin(world), (TaskHubStandbyException?)null);
        world.Run(async () => answer = await scenario(world, cluster));
        return answer!;
    }

    private static async Task<TaskHubStandbyException> AskAsync(SimulatedWorld world, Cluster cluster, Func<ITaskHub, Task<bool>> question)
    {
        var former = await cluster.OwnerAsync();
        var next = cluster.Begin("b");
        former.Process.Freeze();
        while (!next.IsOwner)
        {
            await world.DelayAsync(TimeSpan.FromSeconds(1));
        }

        await next.AskAsync(async hub =>
        {
            await hub.CreateAsync(new NewInstance(Wait, "case", null), CancellationToken.None);
            return true;
        });
        former.Process.Thaw();
        var refused = await Assert.ThrowsAsync<TaskHubStandbyException>(() => former.AskAsync(question));
        Assert.True(await next.AskAsync(GoAsync));
        return refused;
    }

    /// <summary>What either process accepts, the other one must not deny.</summary>
    private static async Task BeginBesideAsync(SimulatedWorld world, Cluster cluster)
    {
        SimulatedService[] both = [.. cluster.Services, cluster.Begin("b")];
        await world.DelayAsync(TimeSpan.FromSeconds(16));
        for (var round = 0; round < 20; round++)
        {
            await world.DelayAsync(TimeSpan.FromSeconds(0.2));
            var accepted = await FailureAsync(both[0], hub => hub.CreateAsync(new NewInstance(Wait, $"case-{round}", null), CancellationToken.None)) is null;
            var denied = await FailureAsync(both[1], hub => hub.RaiseEventAsync($"case-{round}", "Go", "\"on\"", CancellationToken.None)) is InstanceNotOpenException;
            Assert.False(accepted && denied, $"Case {round} was accepted by one process and denied by the other.");
        }
    }

    private static Task<Exception?> FailureAsync(SimulatedService service, Func<ITaskHub, Task> command) =>
        service.AskAsync(async hub => await Record.ExceptionAsync(() => command(hub)));

    private static Cluster Begin(SimulatedWorld world, IFates? fates = null)
    {
        var cluster = new Cluster(
            world,
            new ClusterSettings((registry, _) => registry.AddOrchestratorFunc<string>(Wait, context => context.WaitForExternalEvent<string>("Go"))),
            fates ?? new FateAt(-1, Fate.Answered));
        cluster.Begin("a");
        return cluster;
    }

    private static async Task<bool> GoAsync(ITaskHub hub)
    {
        await hub.RaiseEventAsync("case", "Go", "\"on\"", CancellationToken.None);
        return true;
    }

    private static async Task<bool> WaitAsync(ITaskHub hub) => await hub.WaitForEndAsync("case", withPayloads: false, CancellationToken.None) is not null;
}
