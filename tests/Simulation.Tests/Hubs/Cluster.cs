using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Simulation.Tests.Store;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Hubs;

/// <summary>The processes that share a hub: one owner, perhaps a standby; and their store.</summary>
internal sealed class Cluster(SimulatedWorld world, ClusterSettings settings, IFates fates)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(700);

    private readonly SortedDictionary<string, SimulatedService> _services = new(StringComparer.Ordinal);

    public SimulatedWorld World => world;

    public int Shards => settings.Shards;

    public SimulatedStore Store { get; } = new();

    public FateCount Fates { get; } = new();

    /// <summary>The hub's rows.</summary>
    public StoredTable Rows => Store.Table("Hub");

    public IReadOnlyCollection<SimulatedService> Services => _services.Values;

    /// <summary>A process that takes itself for the owner; by chance if several do.</summary>
    public SimulatedService? Owner()
    {
        SimulatedService[] owners = [.. _services.Values.Where(service => service.IsOwner)];
        return owners.Length == 0 ? null : owners[world.Chance.Next(owners.Length)];
    }

    /// <summary>Starts a process; one of the same name that still lives is killed first, as a restart on one machine would find it dead.</summary>
    public SimulatedService Begin(string name)
    {
        if (_services.TryGetValue(name, out var former) && !former.Process.IsDead)
        {
            former.Kill();
        }

        var service = new SimulatedService(world, name, settings, Store, fates, Fates);
        _services[name] = service;
        _ = service.StartAsync();
        return service;
    }

    /// <summary>Waits until some process owns the hub.</summary>
    public async Task<SimulatedService> OwnerAsync()
    {
        while (true)
        {
            if (Owner() is { Process.IsFrozen: false } owner)
            {
                return owner;
            }

            await world.DelayAsync(s_pause);
        }
    }

    /// <summary>Asks the owner, whoever it is, again and again until it answers.</summary>
    public async Task<T> AskAsync<T>(Func<ITaskHub, Task<T>> question)
    {
        while (true)
        {
            if (await TryAskAsync(question) is { } answered)
            {
                return await answered;
            }

            await world.DelayAsync(s_pause);
        }
    }

    /// <summary>Asks the owner once. The task given back has succeeded, or failed with a refusal; null: nobody knows whether it was done.</summary>
    public async Task<Task<T>?> TryAskAsync<T>(Func<ITaskHub, Task<T>> question)
    {
        var owner = await OwnerAsync();
        var asked = owner.AskAsync(question);
        await Task.WhenAny(asked, world.DelayAsync(settings.Patience));
        return asked.IsCompletedSuccessfully || IsRefusal(asked.Exception?.InnerException) ? asked : null;
    }

    private static bool IsRefusal(Exception? failure) =>
        failure is InstanceNotOpenException or OrchestrationAlreadyExistsException or InstanceQuarantinedException;
}
