using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Diaries;

/// <summary>One whole world: clients that write to diaries while processes and requests go wrong; then quiet; then what is there is checked.</summary>
internal sealed class DiaryWorld
{
    private static readonly string[] s_names = ["a", "b"];
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan s_longestSetback = TimeSpan.FromHours(5);

    private readonly SimulatedWorld _world;
    private readonly RandomFates _fates;
    private readonly Agency _agency;
    private readonly string[] _processes;
    private readonly string[] _diaries;
    private readonly List<DiaryClient> _clients = [];

    public DiaryWorld(int seed)
    {
        _world = new SimulatedWorld(seed);
        var chance = _world.Chance;
        _fates = new RandomFates(chance) { Share = chance.Next(4) * 0.03 };
        _agency = new Agency(_world);
        _processes = s_names[..(1 + chance.Next(2))];
        _diaries = [.. Enumerable.Range(0, 1 + chance.Next(3)).Select(n => $"diary-{n}")];
        Cluster = new Cluster(_world, new ClusterSettings((registry, _) => Diary.Register(registry, _agency)) { Shards = 1 + chance.Next(3), Configure = Draw }, _fates);
        _agency.IsOrdered = key => Orders.IsCommitted(Cluster.Rows, key);
        Storm = new Storm(Cluster, _processes);
    }

    public SimulatedWorld World => _world;

    public Cluster Cluster { get; }

    public Storm Storm { get; }

    /// <summary>Commands that their clients know to have come through.</summary>
    public int Acknowledged => _clients.Sum(client => client.Sent.Count(sent => sent.IsAcknowledged));

    /// <summary>Tries of which their clients know nothing.</summary>
    public int Unknown => _clients.Sum(client => client.Sent.Sum(sent => sent.Unknown));

    public DiaryWorld Play()
    {
        _world.Run(PlayAsync);
        foreach (var service in Cluster.Services)
        {
            service.Kill();
        }

        return this;
    }

    private void Draw(TaskHubOptions options)
    {
        options.InlineHistoryBytes = _world.Chance.Next(2) == 0 ? 300 : 4_096;
        options.MaxGenerationsInARow = 1 + _world.Chance.Next(4);
    }

    private async Task PlayAsync()
    {
        Array.ForEach(_processes, name => Cluster.Begin(name));
        var opening = new Sender(Cluster);
        foreach (var diary in _diaries)
        {
            await opening.CreateAsync(new NewInstance(Diary.Name, diary, "[]"));
        }

        for (var client = 0; client < 2; client++)
        {
            _clients.Add(new DiaryClient(Cluster, $"c{client}", _diaries));
        }

        await Task.WhenAll([Storm.RageAsync(_world.Chance.Next(5)), .. _clients.Select(client => client.WriteAsync(2 + _world.Chance.Next(5)))]);
        _fates.Share = 0;
        await CalmAsync();
        await CloseAsync();
    }

    /// <summary>Until every line that is there has been worked on: a line told to a diary that is closed is lost by right. Timers that wait for clocks that were set back need not be waited for.</summary>
    private async Task CalmAsync()
    {
        foreach (var service in Cluster.Services)
        {
            service.Wall.Jump(s_longestSetback);
        }

        do
        {
            await _world.DelayAsync(s_quiet);
        }
        while (!HubRows.IsIdle(Cluster.Rows));
    }

    private async Task CloseAsync()
    {
        var closing = new Sender(Cluster);
        var books = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var diary in _diaries)
        {
            await closing.RaiseAsync(diary, Diary.EntryEvent, "close", DiaryClient.Text(new DiaryEntry("close", EntryKind.Close)));
            var end = await Cluster.AskAsync(hub => hub.WaitForEndAsync(diary, withPayloads: true, CancellationToken.None));
            Assert.True(end?.Status == OrchestrationRuntimeStatus.Completed, $"{diary} ended as {end?.Status}: {end?.FailureDetails?.ErrorMessage}");
            books.Add(diary, (List<string>)JsonDataConverter.Default.Deserialize(end!.Output, typeof(List<string>))!);
        }

        await _world.DelayAsync(s_quiet);
        new DiaryCheck(books, _clients, _agency).Check();
        HubRows.CheckAllEnded(Cluster.Rows);
    }
}
