namespace OpcOnboarding.Tests.Support;

/// <summary>A clock that stands still until a test moves it, and fires timers in the order of their due times while it moves.</summary>
/// <remarks>Each timer's callback sees the clock at its own due time. Callbacks run on the thread that moves the clock, one after another.</remarks>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now;
    private long _ticks;

    public ManualTimeProvider(DateTimeOffset? start = null) => _now = start ?? new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Timers that wait to fire; tests wait for one to appear before they move the clock.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_lock)
                return _timers.Count(timer => timer.Due is not null);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp()
    {
        lock (_lock)
            return _ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        lock (_lock)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan delta)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delta, TimeSpan.Zero);
        long target;
        lock (_lock)
            target = _ticks + delta.Ticks;
        RunTo(target);
    }

    /// <summary>Sets the wall clock. Forward it passes time and fires timers; backward it only changes what the clock shows, like a corrected clock.</summary>
    public void SetUtcNow(DateTimeOffset value)
    {
        TimeSpan delta;
        lock (_lock)
        {
            delta = value - _now;
            if (delta < TimeSpan.Zero)
                _now = value;
        }

        if (delta > TimeSpan.Zero)
            Advance(delta);
    }

    internal bool Schedule(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        bool isDue;
        lock (_lock)
        {
            if (!_timers.Contains(timer))
                return false;
            timer.Due = dueTime == Timeout.InfiniteTimeSpan ? null : _ticks + dueTime.Ticks;
            timer.Period = period;
            isDue = timer.Due <= _ticks;
        }

        if (isDue)
            ThreadPool.UnsafeQueueUserWorkItem(clock => clock.RunTo(0), this, preferLocal: false);
        return true;
    }

    internal void Forget(ManualTimer timer)
    {
        lock (_lock)
            _timers.Remove(timer);
    }

    private void RunTo(long target)
    {
        while (TakeNextDue(target) is { } timer)
            timer.Fire();
    }

    /// <summary>Moves the clock to the next due timer and takes it, or to the target if none is due before.</summary>
    private ManualTimer? TakeNextDue(long target)
    {
        lock (_lock)
        {
            target = Math.Max(target, _ticks);
            var next = _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            MoveTo(Math.Max(_ticks, next?.Due ?? target));
            if (next is not null)
                next.Due = next.Period > TimeSpan.Zero ? next.Due + next.Period.Ticks : null;
            return next;
        }
    }

    private void MoveTo(long ticks)
    {
        _now += TimeSpan.FromTicks(ticks - _ticks);
        _ticks = ticks;
    }
}
