namespace OpcOnboarding.Storage;

/// <summary>A time in which this process writes nothing; ends when it is released or when its limit is over, whichever comes first.</summary>
public sealed class WriteHold
{
    private const int Held = 0;
    private const int ReleasedInTime = 1;
    private const int RanOut = 2;

    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _clock;
    private readonly ITimer _limit;
    private readonly long _began;
    private int _state = Held;

    internal WriteHold(string id, TimeProvider clock, TimeSpan longest)
    {
        (Id, _clock, _began) = (id, clock, clock.GetTimestamp());
        ExpiresAt = clock.GetUtcNow() + longest;
        _limit = clock.CreateTimer(_ => End(RanOut), null, longest, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Names the hold.</summary>
    public string Id { get; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>How long it has lasted, or had lasted when it was released.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>Whether nothing is written still.</summary>
    public bool IsHeld => Volatile.Read(ref _state) == Held;

    /// <summary>Lets writes go on. True when nothing was written from the beginning to now; false when the limit was over before.</summary>
    public bool Release()
    {
        End(ReleasedInTime);
        return Volatile.Read(ref _state) == ReleasedInTime;
    }

    /// <summary>Ends with the hold.</summary>
    internal Task Released => _released.Task;

    private void End(int how)
    {
        if (Interlocked.CompareExchange(ref _state, how, Held) != Held)
            return;
        Elapsed = _clock.GetElapsedTime(_began);
        _limit.Dispose();
        _released.SetResult();
    }
}
