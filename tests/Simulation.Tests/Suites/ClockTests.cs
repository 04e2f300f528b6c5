using OpcOnboarding.Simulation.Tests.Clocks;
using OpcOnboarding.Simulation.Tests.Harness;

namespace OpcOnboarding.Simulation.Tests.Suites;

/// <summary>R8: clocks that jump by an hour, a day or a second, in the middle of a turn too, are wrong by a quarter of an hour, or stand before a leap day or a year's end.</summary>
public sealed class ClockTests
{
    [Fact]
    public void Jumps_TwoThousandSchedules_NoTimerEarlyLostOrTwice()
    {
        var (worlds, timers, jumps, inTurn, restarts) = (0L, 0L, 0L, 0L, 0L);
        foreach (var seed in Seeds.Of(2_000))
        {
            var played = new ClockWorld(seed).Play();
            (worlds, timers, jumps) = (worlds + 1, timers + played.Timers, jumps + played.Jumps);
            (inTurn, restarts) = (inTurn + played.JumpsInTurn, restarts + played.Restarts);
        }

        new SuiteReport("Simulation-ClockTests", isPart: Seeds.IsOne)
            .AtLeast("schedules", 2_000, worlds)
            .AtLeast("timers", 5_000, timers)
            .AtLeast("jumps", 2_000, jumps)
            .AtLeast("jumps in the middle of a turn", 1_000, inTurn)
            .AtLeast("restarts on another clock", 1_000, restarts)
            .Write();
    }
}
