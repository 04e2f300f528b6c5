using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Messages;

/// <summary>A parent that starts a child and perhaps, in the same turn, says two words to it, which the child says back; several times under the same id.</summary>
internal sealed class Family
{
    private const string Parent = "Parent";
    private const string Child = "Child";
    private const string Word = "word";
    private const int MostSteps = 50_000;
    private static readonly string[] s_words = ["hello", "again"];
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(30);

    private readonly SimulatedWorld _world = new(seed: 6);

    public Family(IFates fates) => Cluster = new Cluster(_world, new ClusterSettings((registry, _) => Register(registry)), fates);

    public Cluster Cluster { get; }

    /// <summary>Has the parent talk to its children, one after the other; what it heard.</summary>
    public string? Talk(int children)
    {
        string? heard = null;
        Run(children, async _ => heard = (await EndAsync())?.Output);
        return heard;
    }

    /// <summary>Has it talk to one, while the row of a former child of that id cannot be read. It is gone at the next restart.</summary>
    public string? TalkAfterAFormerChild()
    {
        string? heard = null;
        var row = new TableEntity(ShardMap.Partition(new ShardMap(Cluster.Shards).ShardOf(Child)), RowKeys.Final(Child)) { ["D00"] = new byte[] { 0xff } };
        Cluster.Rows.Write(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
        Run(children: 1, async _ =>
        {
            await _world.DelayAsync(s_quiet);
            if (Cluster.Rows.Find(row.PartitionKey, row.RowKey) is { Count: 1 })
            {
                Cluster.Rows.Write(new TableTransactionAction(TableTransactionActionType.Delete, row, Azure.ETag.All));
            }

            Cluster.Begin("a");
            heard = (await EndAsync())?.Output;
        });
        return heard;
    }

    /// <summary>Terminates a parent that waits for its child, and the child with it.</summary>
    public void Terminate() => Run(children: 0, sender => sender.TerminateAsync(Parent));

    private static void Register(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<int, string>(Parent, async (context, children) =>
        {
            var heard = new List<string>();
            do
            {
                var answer = context.CallSubOrchestratorAsync<string>(Child, null, new SubOrchestrationOptions(instanceId: Child));
                Array.ForEach(children > 0 ? s_words : [], word => context.SendEvent(Child, Word, word));
                heard.Add(await answer);
            }
            while (heard.Count < children);

            return string.Join(", ", heard);
        })
        .AddOrchestratorFunc<string>(Child, async context =>
            $"{await context.WaitForExternalEvent<string>(Word)} {await context.WaitForExternalEvent<string>(Word)}");

    private void Run(int children, Func<Sender, Task> scenario)
    {
        _world.Run(() => PlayAsync(children, scenario), MostSteps);
        foreach (var service in Cluster.Services)
        {
            service.Kill();
        }
    }

    private async Task PlayAsync(int children, Func<Sender, Task> scenario)
    {
        Cluster.Begin("a");
        var keeper = new Keeper(Cluster);
        var watching = keeper.WatchAsync();
        var sender = new Sender(Cluster);
        await sender.CreateAsync(new NewInstance(Parent, Parent, $"{children}"));
        await scenario(sender);
        await _world.DelayAsync(s_quiet);
        keeper.Leave();
        await watching;
    }

    private Task<InstanceState?> EndAsync() => Cluster.AskAsync(hub => hub.WaitForEndAsync(Parent, withPayloads: true, CancellationToken.None));
}
