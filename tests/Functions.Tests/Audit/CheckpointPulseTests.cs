using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Audit;

public sealed class CheckpointPulseTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void IsLate_OnlyAfterThreeIntervalsWithoutABeat()
    {
        var pulse = new CheckpointPulse(_clock);
        _clock.Advance(3 * CheckpointService.Interval);
        Assert.False(pulse.IsLate);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(pulse.IsLate);

        pulse.Beat();
        Assert.False(pulse.IsLate);
    }
}
