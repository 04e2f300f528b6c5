namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>When the log was last known to cover what had been written. Of this process; forgotten with it.</summary>
internal sealed class CheckpointPulse(TimeProvider clock)
{
    private static readonly TimeSpan s_patience = 3 * CheckpointService.Interval;
    private long _at = clock.GetTimestamp();

    /// <summary>Whether the pace has been missed more than twice: what an auditor keeps falls behind what the service does.</summary>
    public bool IsLate => clock.GetElapsedTime(Interlocked.Read(ref _at)) > s_patience;

    /// <summary>A checkpoint was made, nothing was new, or making it is not this process's turn.</summary>
    public void Beat() => Interlocked.Exchange(ref _at, clock.GetTimestamp());
}
