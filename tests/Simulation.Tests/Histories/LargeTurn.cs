using System.Security.Cryptography;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Histories;

/// <summary>An instance whose first turn fills several transactions. After each step of the store, what stands there must be the state before the turn or the one after it.</summary>
internal sealed class LargeTurn(IFates fates)
{
    public const int Activities = 250;

    private const string Name = "Large";
    private const string Go = "go";
    private static readonly string[] s_inputs = [.. Enumerable.Range(0, Activities).Select(_ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(15_000)))];

    private readonly SimulatedWorld _world = new(seed: 6);
    private int _looks;

    public void Play() => _world.Run(PlayAsync);

    private async Task PlayAsync()
    {
        var cluster = new Cluster(_world, new ClusterSettings((registry, _) => registry.AddOrchestratorFunc<int>(Name, RunAsync).AddActivityFunc<string, int>("Length", (_, input) => input.Length)) { Shards = 1 }, fates);
        var keeper = new Keeper(cluster);
        cluster.Begin("a");
        var watching = keeper.WatchAsync();
        await new Sender(cluster).CreateAsync(new NewInstance(Name, "large", null));
        var ended = EndAsync(cluster);
        while (!ended.IsCompleted)
        {
            Look(cluster);
            await _world.DelayAsync(TimeSpan.FromMilliseconds(20));
        }

        Assert.Equal($"{Activities * 20_000}", await ended);
        Assert.True(_looks > 0, "Nobody looked while the instance ran.");
        keeper.Leave();
        await watching;
    }

    private static async Task<int> RunAsync(TaskOrchestrationContext context)
    {
        await context.WaitForExternalEvent<bool>(Go);
        return (await Task.WhenAll(s_inputs.Select(input => context.CallActivityAsync<int>("Length", input)))).Sum();
    }

    private static async Task<string?> EndAsync(Cluster cluster)
    {
        await new Sender(cluster).RaiseAsync("large", Go, Go, "true");
        var end = await cluster.AskAsync(hub => hub.WaitForEndAsync("large", withPayloads: true, CancellationToken.None));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, end?.Status);
        return end!.Output;
    }

    /// <summary>The record can be read, and knows of none of the activities or of all that have not answered yet.</summary>
    private void Look(Cluster cluster)
    {
        if (cluster.Rows.Find("shard-00", RowKeys.Open("large")) is not { } row)
        {
            return;
        }

        _looks++;
        var record = HubRows.Record(cluster.Rows, row);
        var events = HistoryChunk.Parser.ParseFrom([.. HubRows.HistoryOf(cluster.Rows, row, record), .. record.Tail.Span]).Events;
        var scheduled = events.Count(entry => entry.TaskScheduled is not null);
        Assert.True(scheduled is 0 or Activities, $"{scheduled} of {Activities} activities are in the stored history.");
        Assert.Equal(scheduled - events.Count(entry => entry.TaskCompleted is not null), record.OpenActivities.Count);
    }
}
