namespace OpcOnboarding.Durable.Embedded.Operations;

/// <summary>What whoever keeps a hub running can ask and order, wherever the hub runs.</summary>
public interface ITaskHubOperations
{
    /// <summary>Whether this process owns the hub now, and so takes commands.</summary>
    bool IsOwner { get; }

    /// <summary>
    /// Number of the present time of ownership in this process, as long as it is certain that no other process has taken over since it
    /// began: its last sign of life is younger than the expiry. Null otherwise, and where many processes run activities.
    /// </summary>
    /// <remarks>The same number before and after a piece of work says that nobody else worked meanwhile, also when this process slept in between.</remarks>
    long? Tenure { get; }

    /// <summary>Whether the latest writes to storage fail.</summary>
    bool IsStorageFailing { get; }

    /// <summary>Finishes running activities and open commits, up to the configured time, and gives ownership up.</summary>
    Task StopAsync(CancellationToken cancellationToken);

    /// <summary>How the hub stands. Works on a standby, too.</summary>
    Task<TaskHubStatus> InspectAsync(CancellationToken cancellationToken);

    /// <summary>Reads every open instance's record, and names those that cannot be read, whether anybody has needed them or not.</summary>
    Task<IReadOnlyList<TroubledInstance>> FindUnreadableAsync(CancellationToken cancellationToken);

    /// <summary>Begins an instance that has stopped again: a quarantined one from its rows as they are now, a failed one from before its failure. Doing it twice is harmless.</summary>
    Task<RetryOutcome> RetryAsync(string instanceId, CancellationToken cancellationToken);
}
