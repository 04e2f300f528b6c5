namespace OpcOnboarding.Simulation.Tests.World;

/// <summary>
/// The clock of one process: real time passes as the world's, the wall clock shows what it was last set to. Timers go by real time, as those
/// of an operating system do, and die with the process.
/// </summary>
internal sealed class SimulatedClock(SimulatedWorld world, SimulatedProcess owner, DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _start = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long GetTimestamp() => world.Ticks;

    public override DateTimeOffset GetUtcNow() => _start.AddTicks(world.Ticks);

    /// <summary>Sets the wall clock forward or back. No timer hears of it.</summary>
    public void Jump(TimeSpan by)
    {
        _start += by;
        world.Note($"clock of {owner.Name} jumps by {by}");
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(world, owner, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }
}
