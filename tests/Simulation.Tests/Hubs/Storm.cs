using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Hubs;

/// <summary>Breaks processes of a cluster: kills, freezes, stops, sets clocks. Every process lives again when it is over.</summary>
internal sealed class Storm(Cluster cluster, IReadOnlyList<string> names)
{
    private readonly SimulatedWorld _world = cluster.World;

    public int Kills { get; private set; }

    public int Freezes { get; private set; }

    public int Stops { get; private set; }

    public int Jumps { get; private set; }

    /// <summary>Does so many things, some seconds after one another.</summary>
    public async Task RageAsync(int blows)
    {
        for (var blow = 0; blow < blows; blow++)
        {
            await _world.DelayAsync(Seconds(5));
            await StrikeAsync(Victim());
        }

        foreach (var name in names.Where(name => !cluster.Services.Any(service => service.Process.Name == name && !service.Process.IsDead)))
        {
            cluster.Begin(name);
        }
    }

    private Task StrikeAsync(SimulatedService victim) => _world.Chance.Next(8) switch
    {
        <= 2 => KillAsync(victim),
        <= 5 => FreezeAsync(victim),
        6 => StopAsync(victim),
        _ => JumpAsync(victim),
    };

    /// <summary>Mostly the owner.</summary>
    private SimulatedService Victim() => _world.Chance.Next(4) > 0 && cluster.Owner() is { } owner
        ? owner
        : cluster.Services.ElementAt(_world.Chance.Next(cluster.Services.Count));

    private async Task KillAsync(SimulatedService victim)
    {
        Kills++;
        victim.Kill();
        await _world.DelayAsync(Seconds(4));
        cluster.Begin(victim.Process.Name);
    }

    private async Task FreezeAsync(SimulatedService victim)
    {
        Freezes++;
        victim.Process.Freeze();
        await _world.DelayAsync(Seconds(20));
        victim.Process.Thaw();
    }

    private async Task StopAsync(SimulatedService victim)
    {
        Stops++;
        await Task.WhenAny(victim.StopAsync(), _world.DelayAsync(Seconds(30)));
        cluster.Begin(victim.Process.Name);
    }

    private Task JumpAsync(SimulatedService victim)
    {
        Jumps++;
        victim.Wall.Jump(TimeSpan.FromSeconds(_world.Chance.Next(-3600, 3600)));
        return Task.CompletedTask;
    }

    private TimeSpan Seconds(double most) => TimeSpan.FromSeconds(_world.Chance.NextDouble() * most);
}
