using OpcOnboarding.Simulation.Tests.Harness;
using OpcOnboarding.Simulation.Tests.Histories;

namespace OpcOnboarding.Simulation.Tests.Suites;

/// <summary>R11: very many events in one instance, replayed after a crash.</summary>
public sealed class LongHistoryTests
{
    private const long MostKept = 512L * 1024 * 1024;

    [Fact]
    public void Replay_TenTimesTheEvents_CostsAtMostTwelveTimesAsMuch()
    {
        var many = Level.Of(10_000, 100_000);
        var few = Play(many / 10);
        var all = Play(many);

        Assert.InRange(all.ReplayAllocated, 0, 12 * few.ReplayAllocated);
        Assert.InRange(all.ReplayKept, long.MinValue, MostKept);
        new SuiteReport("Simulation-LongHistoryTests", isPart: Seeds.IsOne)
            .AtLeast("events", many, all.End.Count)
            .Note("history events", all.HistoryEvents)
            .Note("bytes allocated by the replay", all.ReplayAllocated)
            .Note("bytes allocated by the replay of a tenth", few.ReplayAllocated)
            .Note("bytes in memory after the replay", all.ReplayKept)
            .Note("milliseconds of the replay", (long)all.ReplayTime.TotalMilliseconds)
            .Write();
    }

    [Fact]
    public void Burst_ThousandEventsOverAHundredGenerations_LosesNone()
    {
        var played = new CountedInstance(1_000, eachGeneration: 10).Play();

        Assert.Equal(1_000, played.End.Count);
        Assert.Equal(500_500, played.End.Sum);
        Assert.Equal(99, played.End.Generations);
    }

    private static CountedInstance Play(int events)
    {
        var played = new CountedInstance(events, eachGeneration: int.MaxValue).Play();
        Assert.Equal(events, played.End.Count);
        Assert.Equal((long)events * (events + 1) / 2, played.End.Sum);
        return played;
    }
}
