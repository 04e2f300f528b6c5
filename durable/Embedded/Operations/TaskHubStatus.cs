namespace OpcOnboarding.Durable.Embedded.Operations;

/// <summary>How a hub stands, for the person who keeps it running. Ids, names and numbers only: no payload, no message of an error.</summary>
/// <param name="Owner">Who owns the hub by its stored row; null before anyone did, or after the last owner left in good order.</param>
/// <param name="Epoch">How often ownership began; the highest of the fences.</param>
/// <param name="OpenInstances">Instances that have not ended.</param>
/// <param name="WaitingInstances">Those of them with nothing under way: they wait for a time or an event.</param>
/// <param name="OverdueInstances">Those whose timer was due more than a minute ago and has not fired in any committed turn.</param>
/// <param name="Failed">Instances that ended in failure and were not begun again.</param>
/// <param name="Live">What only the owner's memory knows; null on a standby.</param>
public sealed record TaskHubStatus(
    TaskHubOwner? Owner,
    long Epoch,
    int OpenInstances,
    int WaitingInstances,
    int OverdueInstances,
    IReadOnlyList<TroubledInstance> Failed,
    TaskHubLive? Live)
{
    /// <summary>Sentences on rows that say who may write and can't be read: nobody takes the hub over, or nothing is committed, until they are mended.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>Whether another engine runs the hub, so that nobody here owns it.</summary>
    public bool IsManaged { get; init; }
}

/// <summary>The owner as stored.</summary>
/// <param name="OwnerId">Its id, the same over restarts.</param>
/// <param name="Since">When this run of it took over; null when an older version wrote the row.</param>
/// <param name="RenewedAt">Last sign of life, by the store's clock.</param>
/// <param name="ExpiresAt">When another one may take over without a further sign.</param>
public sealed record TaskHubOwner(string OwnerId, DateTimeOffset? Since, DateTimeOffset RenewedAt, DateTimeOffset ExpiresAt);

/// <summary>An instance that does not go on by itself.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Reason">Types of the errors, outermost first.</param>
/// <param name="Since">When it stopped.</param>
public sealed record TroubledInstance(string InstanceId, string Reason, DateTimeOffset Since);

/// <summary>An activity that failed and is being tried again, seen since this process took over.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Name">The activity.</param>
/// <param name="Failures">How often in a row.</param>
/// <param name="ErrorType">Type of the last error.</param>
/// <param name="LastAt">When it failed last.</param>
public sealed record FailingActivity(string InstanceId, string Name, int Failures, string ErrorType, DateTimeOffset LastAt);

/// <summary>What the owner knows beside the stored rows.</summary>
/// <param name="Quarantined">Instances set aside because they cannot be read or run.</param>
/// <param name="FailingActivities">Activities that fail and are tried again.</param>
/// <param name="RunningActivities">Activities that run now.</param>
/// <param name="QueuedActivities">Activities that wait for a free place: the backlog.</param>
/// <param name="StorageFailures">Requests to storage that failed in the last five minutes.</param>
/// <param name="IsStorageFailing">Whether the latest writes fail.</param>
public sealed record TaskHubLive(
    IReadOnlyList<TroubledInstance> Quarantined,
    IReadOnlyList<FailingActivity> FailingActivities,
    int RunningActivities,
    int QueuedActivities,
    int StorageFailures,
    bool IsStorageFailing)
{
    /// <summary>From when on an activity is named: what storage and its repeats cost is far less.</summary>
    public static readonly TimeSpan LongRun = TimeSpan.FromMinutes(10);

    /// <summary>Activities that have been running for <see cref="LongRun"/> or longer without coming to an end, the longest first.</summary>
    public IReadOnlyList<RunningActivity> LongRunning { get; init; } = [];

    /// <summary>How often this process took the hub over in the last hour, its start included.</summary>
    public int RecentTakeovers { get; init; }
}

/// <summary>An activity that runs.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Name">The activity.</param>
/// <param name="For">For how long, by the machine's clock.</param>
public sealed record RunningActivity(string InstanceId, string Name, TimeSpan For);
