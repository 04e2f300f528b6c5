using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>R2: SIGKILL at random moments, also during start-up and shutdown, while people play many cases and some give up on an answer.</summary>
public sealed class RandomKillTests
{
    [Fact]
    public async Task ManyCases_KilledAtRandom_LoseAndRepeatNothing()
    {
        var report = Seed.Report(nameof(RandomKillTests));
        var (cases, kills) = (Level.Of(200, 2000), Level.Of(50, 1000));
        await using var arena = await Arena.OpenAsync(new Chance(Seed.For("impatience"), 0.02));
        var progress = new FirstProgress(arena);
        using var killer = new RandomKiller(arena, Seed.For(nameof(RandomKiller)), kills);

        await arena.Players.PlayManyAsync(cases, atATime: 16, until: () => killer.IsDone);

        await arena.HoldsAsync(nameof(RandomKillTests));
        report.AtLeast("kills", kills, arena.Keeper.Kills);
        report.AtLeast("kills during start-up", kills / 10, killer.DuringStart);
        report.AtLeast("kills during shutdown", kills / 25, killer.DuringShutdown);
        report.AtLeast("finished cases", cases, arena.Players.Finished);
        report.AtLeast("commands given up on", 1, arena.Players.Log.Count(CommandOutcome.Unknown));
        report.AtLeast("acknowledged commands", cases * 8, arena.Players.Log.Count(CommandOutcome.Ok));
        progress.Waits.NoteIn(report, "start to first progress");
        report.Write();
    }
}
