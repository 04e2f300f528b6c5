using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Embedded.Activities;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;

namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>What the parts of one shard share. All of it is touched only from the shard's loop, except where said.</summary>
internal sealed class ShardContext : IDisposable
{
    private readonly TimeProvider _clock;

    /// <summary>Makes the context of a shard without instances.</summary>
    public ShardContext(int number, HubServices services, IShardRouter router, IActivityPump activities, Action<Action> post, CancellationToken stopping)
    {
        (Partition, Services, Router, Activities, Post, Stopping) = (ShardMap.Partition(number), services, router, activities, post, stopping);
        _clock = services.Clock;
        Wheel = new TimerWheel(services.Clock, () => post(() => Ticked?.Invoke()));
    }

    /// <summary>Called on the loop when timers may be due.</summary>
    public Action? Ticked { get; set; }

    /// <summary>The shard's partition key.</summary>
    public string Partition { get; }

    /// <summary>Settings, clock, store and the like, the same for all shards.</summary>
    public HubServices Services { get; }

    /// <summary>Settings.</summary>
    public TaskHubOptions Options => Services.Options;

    /// <summary>Log.</summary>
    public ILogger Logger => Services.Logger;

    /// <summary>Way to other shards; any thread.</summary>
    public IShardRouter Router { get; }

    /// <summary>Where activities run; any thread.</summary>
    public IActivityPump Activities { get; }

    /// <summary>Puts something to do on the shard's loop; any thread. After the shard's end it is dropped.</summary>
    public Action<Action> Post { get; }

    /// <summary>Ends all that the shard waits for, when ownership is lost or the hub is abandoned; any thread.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Open instances.</summary>
    public Dictionary<string, HubInstance> Instances { get; } = new(StringComparer.Ordinal);

    /// <summary>Instances that have messages or due timers.</summary>
    public Queue<HubInstance> Ready { get; } = new();

    /// <summary>Next wake-ups.</summary>
    public TimerWheel Wheel { get; }

    /// <summary>Present time of the business clock.</summary>
    public Timestamp Now() => Timestamp.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <summary>Queues an instance for a turn.</summary>
    public void MakeReady(HubInstance instance)
    {
        if (!instance.IsReady && instance.Quarantine is null)
        {
            instance.IsReady = true;
            Ready.Enqueue(instance);
        }
    }

    /// <summary>Brings an instance's wake-up up to date with its record.</summary>
    public void Reschedule(HubInstance instance, DateTime? wake)
    {
        Wheel.Move(instance.Id, instance.Wake, wake);
        instance.Wake = wake;
    }

    /// <inheritdoc/>
    public void Dispose() => Wheel.Dispose();
}
