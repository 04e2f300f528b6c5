namespace OpcOnboarding.Durable.Tests.Management;

/// <summary>A clock whose waits are over almost at once, and which remembers how long they should have been.</summary>
internal sealed class HurriedTimeProvider : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
                return [.. _waits];
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_waits)
            _waits.Add(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(10), period);
    }
}
