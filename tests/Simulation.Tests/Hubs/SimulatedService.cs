using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Simulation.Tests.Store;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Hubs;

/// <summary>One process with a task hub in it.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A process that is killed disposes of nothing.")]
internal sealed class SimulatedService
{
    private static readonly ServiceProvider s_noServices = new ServiceCollection().BuildServiceProvider();

    private readonly TableTaskHub _hub;

    public SimulatedService(SimulatedWorld world, string name, ClusterSettings settings, SimulatedStore store, IFates fates, FateCount count)
    {
        Process = world.NewProcess(name);
        Wall = new SimulatedClock(world, Process, settings.Start + settings.ClockErrorOf(name));
        var registry = new DurableTaskRegistry();
        settings.Register(registry, Process);
        var options = new TaskHubOptions { OwnerId = name, Shards = settings.Shards, MaxConcurrentActivities = 3 };
        settings.Configure?.Invoke(options);
        _hub = new TableTaskHub(
            new SimulatedTables(store, new Wire(world, Process, fates, count)),
            registry,
            s_noServices,
            options,
            Wall,
            NullLogger.Instance,
            new HubMachine(new SimulatedClock(world, Process, settings.Start), Process));
    }

    public SimulatedProcess Process { get; }

    /// <summary>The business clock of this process.</summary>
    public SimulatedClock Wall { get; }

    /// <summary>Whether it takes itself for the owner, rightly or not.</summary>
    public bool IsOwner => !Process.IsDead && _hub.IsOwner;

    public TaskHubMetrics Metrics => _hub.Metrics;

    /// <summary>Begins; ends when it is decided whether it owns the hub or stands by.</summary>
    public Task StartAsync() => AskAsync(async hub =>
    {
        await hub.StartAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Ends it gently; the process is gone afterwards.</summary>
    public async Task StopAsync()
    {
        await AskAsync(async hub =>
        {
            await hub.StopAsync(CancellationToken.None);
            return true;
        });
        Kill();
    }

    public void Kill()
    {
        Process.Kill();
        _hub.Metrics.Dispose();
    }

    /// <summary>Asks something of the hub, as a request thread of this process.</summary>
    /// <exception cref="ProcessDiedException">The process died meanwhile.</exception>
    public Task<T> AskAsync<T>(Func<ITaskHub, Task<T>> question) => Process.CallAsync(() => question(_hub));
}
