namespace OpcOnboarding.Tests.Support;

/// <summary>A timer of <see cref="ManualTimeProvider"/>; its state belongs to the clock and is changed under the clock's lock.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    /// <summary>Tick of the clock at which it fires; null while it waits for nothing.</summary>
    public long? Due { get; set; }

    public TimeSpan Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Schedule(this, dueTime, period);

    public void Fire() => callback(state);

    public void Dispose() => clock.Forget(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
