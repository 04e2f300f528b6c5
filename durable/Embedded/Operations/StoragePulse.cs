namespace OpcOnboarding.Durable.Embedded.Operations;

/// <summary>Whether the hub's writes reach storage: commits, and the renewal of ownership, which is tried every few seconds even when nothing else happens.</summary>
/// <remarks>Safe for all threads. In real time: storage knows no other.</remarks>
internal sealed class StoragePulse(TimeProvider clock)
{
    private const int MostRemembered = 1_000;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TakeoverMemory = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Queue<long> _failures = new();
    private readonly Queue<long> _takeovers = new();
    private bool _commitFails;
    private bool _ownershipFails;

    /// <summary>Whether the last commit or the last renewal failed.</summary>
    public bool IsFailing
    {
        get
        {
            lock (_lock)
            {
                return _commitFails || _ownershipFails;
            }
        }
    }

    /// <summary>Failures of the last five minutes, at most 1,000.</summary>
    public int RecentFailures
    {
        get
        {
            lock (_lock)
            {
                Forget_NeedsLock(_failures, Memory);
                return _failures.Count;
            }
        }
    }

    /// <summary>Times of ownership that began in the last hour, at most 1,000.</summary>
    public int RecentTakeovers
    {
        get
        {
            lock (_lock)
            {
                Forget_NeedsLock(_takeovers, TakeoverMemory);
                return _takeovers.Count;
            }
        }
    }

    /// <summary>A commit is stored.</summary>
    public void Committed() => Set(commitFails: false, ownershipFails: null);

    /// <summary>A commit did not succeed at once.</summary>
    public void CommitFailed() => Fail(commitFails: true, ownershipFails: null);

    /// <summary>Ownership is renewed.</summary>
    public void Renewed() => Set(commitFails: null, ownershipFails: false);

    /// <summary>Ownership could not be taken or renewed because storage fails.</summary>
    public void OwnershipFailed() => Fail(commitFails: null, ownershipFails: true);

    /// <summary>A time of ownership began: commits of the one before are not waited for any more.</summary>
    public void Began()
    {
        lock (_lock)
        {
            Forget_NeedsLock(_takeovers, TakeoverMemory);
            _takeovers.Enqueue(clock.GetTimestamp());
        }

        Set(commitFails: false, ownershipFails: false);
    }

    private void Fail(bool? commitFails, bool? ownershipFails)
    {
        lock (_lock)
        {
            Forget_NeedsLock(_failures, Memory);
            _failures.Enqueue(clock.GetTimestamp());
        }

        Set(commitFails, ownershipFails);
    }

    private void Set(bool? commitFails, bool? ownershipFails)
    {
        lock (_lock)
        {
            (_commitFails, _ownershipFails) = (commitFails ?? _commitFails, ownershipFails ?? _ownershipFails);
        }
    }

    private void Forget_NeedsLock(Queue<long> times, TimeSpan memory)
    {
        while (times.Count >= MostRemembered || (times.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) > memory))
        {
            times.Dequeue();
        }
    }
}
