namespace OpcOnboarding.Simulation.Tests.World;

/// <summary>A timer of a <see cref="SimulatedClock"/>; fires once for each setting.</summary>
internal sealed class SimulatedTimer(SimulatedWorld world, SimulatedProcess owner, Action callback) : ITimer
{
    private Later? _next;
    private bool _isDisposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
        {
            throw new NotSupportedException("Nothing in the hub ticks by itself.");
        }

        _next?.TakeBack();
        if (_isDisposed)
        {
            return false;
        }

        _next = dueTime == Timeout.InfiniteTimeSpan ? null : world.After(dueTime, owner, "timer", callback);
        return true;
    }

    public void Dispose()
    {
        _isDisposed = true;
        _next?.TakeBack();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
