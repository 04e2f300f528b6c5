using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded.Operations;

namespace OpcOnboarding.Durable.Embedded;

/// <summary>Holds orchestrations: takes messages for them, runs their turns and activities, and keeps what happened.</summary>
/// <remarks>
/// <para>A command returns when it is durable, and not before. Commands throw <see cref="TaskHubStandbyException"/> when this
/// process does not own the hub or loses it meanwhile; the command may then have been stored, and is best sent again. They
/// throw <see cref="InstanceQuarantinedException"/> for an instance that was set aside. While storage fails they wait, until it
/// answers or the caller's token ends the wait. Reads work on a standby too and show committed state only.</para>
/// <para>Activities run at least once: again after a crash whose result was not committed. Everything else happens once.</para>
/// </remarks>
public interface ITaskHub : ITaskHubOperations
{
    /// <summary>Counters since this hub was made.</summary>
    TaskHubMetrics Metrics { get; }

    /// <summary>Starts to run or to stand by; returns when it is decided which of both.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Starts an instance.</summary>
    /// <exception cref="OrchestrationAlreadyExistsException">The id is open, or its last run ended in a status that refuses a new one.</exception>
    /// <exception cref="ArgumentException">The id is empty, too long, or begins with <c>@</c>; or there is no such orchestrator.</exception>
    Task CreateAsync(NewInstance instance, CancellationToken cancellationToken);

    /// <summary>Raises an event. Events of one caller, one after the other, arrive in that order.</summary>
    /// <exception cref="InstanceNotOpenException">The instance is unknown or has ended. So for the three commands below.</exception>
    Task RaiseEventAsync(string instanceId, string eventName, string? input, CancellationToken cancellationToken);

    /// <summary>Ends an instance from outside, and with <paramref name="recursive"/> its open children. Running activities are not stopped; their results are dropped.</summary>
    Task TerminateAsync(string instanceId, string? output, bool recursive, CancellationToken cancellationToken);

    /// <summary>Halts an instance: events are kept, nothing new is begun.</summary>
    Task SuspendAsync(string instanceId, string? reason, CancellationToken cancellationToken);

    /// <summary>Lets a halted instance go on.</summary>
    Task ResumeAsync(string instanceId, string? reason, CancellationToken cancellationToken);

    /// <summary>An instance's state; null when it is unknown.</summary>
    /// <exception cref="FormatException">Its stored rows cannot be read.</exception>
    Task<InstanceState?> FindAsync(string instanceId, bool withPayloads, CancellationToken cancellationToken);

    /// <summary>Waits until the instance's first turn is committed; null when the instance is unknown.</summary>
    Task<InstanceState?> WaitForStartAsync(string instanceId, bool withPayloads, CancellationToken cancellationToken);

    /// <summary>Waits until the instance's end is committed; null when the instance is unknown.</summary>
    Task<InstanceState?> WaitForEndAsync(string instanceId, bool withPayloads, CancellationToken cancellationToken);

    /// <summary>One page of instances, shard by shard. An id whose new run is open is listed with the run before, too.</summary>
    Task<Page<InstanceState>> ListAsync(OrchestrationQuery filter, string? continuationToken, CancellationToken cancellationToken);

    /// <summary>An instance's committed history, oldest event first; null when it is unknown.</summary>
    Task<IReadOnlyList<HistoryEvent>?> ReadHistoryAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Deletes an ended instance with its history. False when it is unknown or open.</summary>
    Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken);
}
