using System.Diagnostics;
using System.Globalization;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Histories;

/// <summary>One instance that is sent a great many events, loses its process just before the last, and is replayed.</summary>
internal sealed class CountedInstance(int events, int eachGeneration)
{
    private const string Id = "counter";
    private const int AtOnce = 250;
    private const int MostSteps = 400_000;
    private const int MostStepsOfAnEvent = 200;

    private readonly SimulatedWorld _world = new(seed: 2);

    /// <summary>What the replay of the whole history took from memory, freed meanwhile or not, in bytes.</summary>
    public long ReplayAllocated { get; private set; }

    /// <summary>What the instance keeps of memory once it is replayed, in bytes.</summary>
    public long ReplayKept { get; private set; }

    public TimeSpan ReplayTime { get; private set; }

    public CounterState End { get; private set; } = new(0, 0);

    public int HistoryEvents { get; private set; }

    public CountedInstance Play()
    {
        _world.Run(PlayAsync, mostSteps: MostSteps + (MostStepsOfAnEvent * events));
        return this;
    }

    private async Task PlayAsync()
    {
        var cluster = new Cluster(_world, new ClusterSettings((registry, _) => Counter.Register(registry)), new FateAt(-1, Fate.Answered));
        cluster.Begin("a");
        var state = new CounterState(events, eachGeneration);
        await new Sender(cluster).CreateAsync(new NewInstance(Counter.Name, Id, JsonDataConverter.Default.Serialize(state)));
        for (var first = 1; first < events; first += AtOnce)
        {
            await Task.WhenAll(Enumerable.Range(first, Math.Min(AtOnce, events - first)).Select(number => RaiseAsync(cluster, number)));
        }

        cluster.Begin("a");
        await cluster.OwnerAsync();
        await ReplayAsync(cluster);
    }

    private async Task ReplayAsync(Cluster cluster)
    {
        var (kept, allocated, begun) = (GC.GetTotalMemory(forceFullCollection: true), GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        await RaiseAsync(cluster, events);
        var end = await AskOnceAsync(cluster, hub => hub.WaitForEndAsync(Id, withPayloads: true, CancellationToken.None));
        ReplayTime = Stopwatch.GetElapsedTime(begun);
        ReplayAllocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        ReplayKept = GC.GetTotalMemory(forceFullCollection: false) - kept;
        Assert.Equal(OrchestrationRuntimeStatus.Completed, end?.Status);
        End = (CounterState)JsonDataConverter.Default.Deserialize(end!.Output, typeof(CounterState))!;
        HistoryEvents = (await AskOnceAsync(cluster, hub => hub.ReadHistoryAsync(Id, CancellationToken.None)))!.Count;
    }

    private static Task<bool> RaiseAsync(Cluster cluster, int number) => AskOnceAsync(cluster, async hub =>
    {
        await hub.RaiseEventAsync(Id, Counter.EventName, number.ToString(CultureInfo.InvariantCulture), CancellationToken.None);
        return true;
    });

    /// <summary>Nothing goes wrong here: a client that loses patience and asks again would be counted twice, or never have read so many rows.</summary>
    private static async Task<T> AskOnceAsync<T>(Cluster cluster, Func<ITaskHub, Task<T>> question) => await (await cluster.OwnerAsync()).AskAsync(question);
}
