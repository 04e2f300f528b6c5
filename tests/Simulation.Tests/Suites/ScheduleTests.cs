using OpcOnboarding.Simulation.Tests.Diaries;
using OpcOnboarding.Simulation.Tests.Harness;
using OpcOnboarding.Simulation.Tests.Wires;

namespace OpcOnboarding.Simulation.Tests.Suites;

/// <summary>R9: commands and events in every order and number, over crashes, freezes, takeovers and lost replies.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public void Schedules_SameSeed_SameSteps()
    {
        foreach (var seed in Seeds.Of(20))
        {
            Assert.Equal(new DiaryWorld(seed).Play().World.Trace.Digest, new DiaryWorld(seed).Play().World.Trace.Digest);
        }
    }

    [Fact]
    public void Schedules_TenThousand_EveryDiaryIsWhatItsClientsKnow()
    {
        var sum = new ScheduleSum();
        foreach (var seed in Seeds.Of(10_000))
        {
            sum.Add(new DiaryWorld(seed).Play());
        }

        sum.Report("Simulation-ScheduleTests");
    }

    private sealed class ScheduleSum
    {
        private long _worlds, _steps, _acknowledged, _unknown, _kills, _freezes, _stops, _jumps, _faults, _sentTwice, _late;

        public void Add(DiaryWorld played)
        {
            _worlds++;
            _steps += played.World.Steps;
            (_acknowledged, _unknown) = (_acknowledged + played.Acknowledged, _unknown + played.Unknown);
            (_kills, _freezes) = (_kills + played.Storm.Kills, _freezes + played.Storm.Freezes);
            (_stops, _jumps) = (_stops + played.Storm.Stops, _jumps + played.Storm.Jumps);
            _faults += played.Cluster.Fates.Faults;
            (_sentTwice, _late) = (_sentTwice + played.Cluster.Fates[Fate.SentTwice], _late + played.Cluster.Fates[Fate.Late]);
        }

        public void Report(string suite) => new SuiteReport(suite, isPart: Seeds.IsOne)
            .AtLeast("schedules", 10_000, _worlds)
            .AtLeast("acknowledged commands", 50_000, _acknowledged)
            .AtLeast("commands of unknown fate sent again", 1_000, _unknown)
            .AtLeast("kills", 5_000, _kills)
            .AtLeast("freezes", 5_000, _freezes)
            .AtLeast("stops", 1_000, _stops)
            .AtLeast("clock jumps", 1_000, _jumps)
            .AtLeast("faulty requests", 20_000, _faults)
            .AtLeast("writes that met themselves", 4_000, _sentTwice)
            .AtLeast("late requests", 4_000, _late)
            .Note("steps", _steps)
            .Write();
    }
}
