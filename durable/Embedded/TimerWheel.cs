namespace OpcOnboarding.Durable.Embedded;

/// <summary>The next wake-up of every instance of a shard, in due order, with one timer of the business clock for all of them.</summary>
/// <remarks>Used only from the shard's loop. The callback only says "look again"; it may come early, late or for nothing.</remarks>
internal sealed class TimerWheel : IDisposable
{
    // A clock that is set while we wait (not only a passing one) is noticed within this time.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly SortedSet<(DateTime DueAt, string InstanceId)> _due = new(DueOrder.Instance);
    private readonly TimeProvider _clock;
    private readonly Action _lookAgain;
    private readonly ITimer _timer;
    private DateTime? _armedFor;

    /// <summary>Makes an empty wheel.</summary>
    /// <param name="clock">The business clock.</param>
    /// <param name="lookAgain">Called on any thread when something may be due.</param>
    public TimerWheel(TimeProvider clock, Action lookAgain)
    {
        _clock = clock;
        _lookAgain = lookAgain;
        _timer = clock.CreateTimer(_ => lookAgain(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Number of instances that wait for a time.</summary>
    public int Count => _due.Count;

    /// <summary>Moves an instance's wake-up; null on either side means none.</summary>
    public void Move(string instanceId, DateTime? from, DateTime? to)
    {
        if (from == to)
        {
            return;
        }

        if (from is { } old)
        {
            _due.Remove((old, instanceId));
        }

        if (to is { } next)
        {
            _due.Add((next, instanceId));
        }
    }

    /// <summary>Takes out the instances that are due now, first due first.</summary>
    public IReadOnlyList<string> TakeDue()
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var due = new List<string>();
        while (_due.Count > 0 && _due.Min.DueAt <= now)
        {
            due.Add(_due.Min.InstanceId);
            _due.Remove(_due.Min);
        }

        _armedFor = null;
        return due;
    }

    /// <summary>Sets the timer for the first wake-up if that changed.</summary>
    public void Arm()
    {
        DateTime? first = _due.Count > 0 ? _due.Min.DueAt : null;
        if (first == _armedFor)
        {
            return;
        }

        _armedFor = first;
        var wait = first is { } due ? Wait(due) : Timeout.InfiniteTimeSpan;
        _timer.Change(wait == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : wait, Timeout.InfiniteTimeSpan);
        // Asked once more: a clock that was set between the two readings would be noticed only after the wait.
        if (first is { } soonest && Wait(soonest) == TimeSpan.Zero)
        {
            _lookAgain();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private TimeSpan Wait(DateTime due)
    {
        var wait = due - _clock.GetUtcNow().UtcDateTime;
        return wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait;
    }

    private sealed class DueOrder : IComparer<(DateTime DueAt, string InstanceId)>
    {
        public static readonly DueOrder Instance = new();

        public int Compare((DateTime DueAt, string InstanceId) x, (DateTime DueAt, string InstanceId) y)
        {
            var order = x.DueAt.CompareTo(y.DueAt);
            return order != 0 ? order : string.CompareOrdinal(x.InstanceId, y.InstanceId);
        }
    }
}
