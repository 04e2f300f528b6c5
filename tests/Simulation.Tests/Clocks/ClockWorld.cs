using System.Globalization;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Clocks;

/// <summary>One world around a date that clocks are wrong about: timers, clocks that are set in the middle of things, restarts on other clocks.</summary>
internal sealed class ClockWorld
{
    private static readonly string[] s_names = ["a", "b"];

    // Leap day, year end, midnight in Beijing, a working Sunday before the spring festival, the hour that other zones skip.
    private static readonly DateTimeOffset[] s_dates =
    [
        new(2028, 2, 28, 23, 59, 0, TimeSpan.Zero), new(2026, 12, 31, 23, 59, 30, TimeSpan.Zero), new(2026, 7, 6, 15, 59, 50, TimeSpan.Zero),
        new(2026, 2, 14, 15, 0, 0, TimeSpan.Zero), new(2027, 3, 28, 0, 59, 0, TimeSpan.Zero),
    ];

    private static readonly TimeSpan[] s_jumps =
    [
        TimeSpan.FromHours(1), TimeSpan.FromHours(-1), TimeSpan.FromDays(1), TimeSpan.FromDays(-1), TimeSpan.FromSeconds(-1), TimeSpan.FromMinutes(16), TimeSpan.FromMinutes(-16),
    ];

    private readonly SimulatedWorld _world;
    private readonly DateTimeOffset _start;

    public ClockWorld(int seed)
    {
        _world = new SimulatedWorld(seed);
        _start = s_dates[_world.Chance.Next(s_dates.Length)];
        var settings = new ClusterSettings((registry, process) => AlarmClock.Register(registry, () => InTurn(process)))
        {
            Start = _start,
            ClockErrorOf = _ => s_jumps[_world.Chance.Next(4) + 3],
        };
        Cluster = new Cluster(_world, settings, new RandomFates(_world.Chance) { Share = _world.Chance.Next(2) * 0.02 });
    }

    public SimulatedWorld World => _world;

    public Cluster Cluster { get; }

    public int Timers { get; private set; }

    public int Jumps { get; private set; }

    public int JumpsInTurn { get; private set; }

    public int Restarts { get; private set; }

    public ClockWorld Play()
    {
        _world.Run(PlayAsync);
        foreach (var service in Cluster.Services)
        {
            service.Kill();
        }

        return this;
    }

    private async Task PlayAsync()
    {
        Cluster.Begin("a");
        var sender = new Sender(Cluster);
        string[] ids = [.. Enumerable.Range(0, 1 + _world.Chance.Next(3)).Select(n => $"alarm-{n}")];
        var asked = new Dictionary<string, List<DateTime>>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            asked.Add(id, Draw());
            await sender.CreateAsync(new NewInstance(AlarmClock.Name, id, JsonDataConverter.Default.Serialize(asked[id])));
        }

        var ends = Task.WhenAll(ids.Select(EndAsync));
        await DisturbAsync();
        SetRight(asked.Values.SelectMany(dues => dues).Max());
        foreach (var (end, id) in (await ends).Zip(ids))
        {
            Check(end, asked[id]);
            await CheckHistoryAsync(id, asked[id].Count);
        }
    }

    private List<DateTime> Draw()
    {
        var dues = Enumerable.Range(0, 1 + _world.Chance.Next(4)).Select(_ => _start.UtcDateTime.AddSeconds(_world.Chance.Next(-5, _world.Chance.Next(2) == 0 ? 120 : 7200))).ToList();
        Timers += dues.Count;
        return dues;
    }

    private Task<InstanceState?> EndAsync(string id) => Cluster.AskAsync(hub => hub.WaitForEndAsync(id, withPayloads: true, CancellationToken.None));

    private async Task DisturbAsync()
    {
        for (var blow = _world.Chance.Next(6); blow > 0; blow--)
        {
            await _world.DelayAsync(TimeSpan.FromSeconds(_world.Chance.NextDouble() * 40));
            if (_world.Chance.Next(3) == 0)
            {
                Restarts++;
                Cluster.Begin(s_names[0]);
            }
            else
            {
                Jumps++;
                Cluster.Services.Single().Wall.Jump(s_jumps[_world.Chance.Next(s_jumps.Length)]);
            }
        }
    }

    /// <summary>At last the clock shows a time shortly before the last timer, so that the world need not wait for days.</summary>
    private void SetRight(DateTime last)
    {
        var wall = Cluster.Services.Single().Wall;
        wall.Jump(last - wall.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(_world.Chance.Next(60)));
    }

    private void InTurn(SimulatedProcess process)
    {
        if (_world.Chance.Next(6) == 0 && Cluster.Services.FirstOrDefault(service => service.Process == process) is { } service)
        {
            JumpsInTurn++;
            service.Wall.Jump(TimeSpan.FromSeconds(-1));
        }
    }

    /// <summary>Each timer was heard of once, and never before its time.</summary>
    private static void Check(InstanceState? end, List<DateTime> asked)
    {
        Assert.True(end?.Status == OrchestrationRuntimeStatus.Completed, $"Ended as {end?.Status}: {end?.FailureDetails?.ErrorMessage}");
        var heard = ((List<string>)JsonDataConverter.Default.Deserialize(end!.Output, typeof(List<string>))!).ConvertAll(line => line.Split(' ').Select(Moment).ToArray());
        Assert.Equal(asked.Order(), heard.Select(line => line[0]).Order());
        Assert.All(heard, line => Assert.True(line[1] >= line[0], $"The timer for {line[0]:O} was heard of at {line[1]:O}."));
    }

    /// <summary>The same by the stored history: every timer that was made fired once, at its own due time and not before.</summary>
    private async Task CheckHistoryAsync(string id, int timers)
    {
        var history = await Cluster.AskAsync(hub => hub.ReadHistoryAsync(id, CancellationToken.None)) ?? [];
        var made = history.Where(entry => entry.EventType == EventType.TimerCreated).ToDictionary(entry => entry.EventId);
        var fired = history.Where(entry => entry.EventType == EventType.TimerFired).ToList();
        Assert.Equal(timers, made.Count);
        Assert.Equal(made.Keys.Order(), fired.Select(entry => Answered(entry)).Order());
        Assert.All(fired, entry => Assert.Equal(made[Answered(entry)].Data, entry.Data));
        Assert.All(fired, entry => Assert.True(entry.Timestamp >= Moment(entry.Data!), $"A timer for {entry.Data} fired at {entry.Timestamp:O}."));
    }

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static int Answered(HistoryEvent entry) => entry.TaskScheduledId ?? throw new InvalidDataException("A timer fired that names none.");
}
