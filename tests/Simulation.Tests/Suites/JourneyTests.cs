using OpcOnboarding.Simulation.Tests.Harness;
using OpcOnboarding.Simulation.Tests.Journeys;

namespace OpcOnboarding.Simulation.Tests.Suites;

/// <summary>R9 and R1 on the real journey: its transitions are those of the pure rules, each command is decided once, over crashes, takeovers and passing days.</summary>
public sealed class JourneyTests
{
    [Fact]
    public void Journeys_AThousandSchedules_DecideWhatTheRulesDecideAndNothingTwice()
    {
        var (worlds, copies, transitions, repeated, kills, freezes, faults) = (0L, 0L, 0L, 0L, 0L, 0L, 0L);
        foreach (var seed in Seeds.Of(1_000))
        {
            var played = new JourneyWorld(seed).Play();
            (worlds, copies, transitions) = (worlds + 1, copies + played.Copies, transitions + played.Transitions);
            (repeated, faults) = (repeated + played.Book.Repeated, faults + played.Cluster.Fates.Faults);
            (kills, freezes) = (kills + played.Storm.Kills, freezes + played.Storm.Freezes);
        }

        new SuiteReport("Simulation-JourneyTests", isPart: Seeds.IsOne)
            .AtLeast("schedules", 1_000, worlds)
            .AtLeast("commands sent, copies included", 20_000, copies)
            .AtLeast("transitions", 10_000, transitions)
            .AtLeast("transitions written again", 50, repeated)
            .AtLeast("kills", 300, kills)
            .AtLeast("freezes", 300, freezes)
            .AtLeast("faulty requests", 2_000, faults)
            .Write();
    }
}
