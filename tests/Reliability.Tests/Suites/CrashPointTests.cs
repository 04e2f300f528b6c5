using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R1: SIGKILL at every kind of storage request of the sample journeys, before the store sees it and after it has done it. In CI each kind of
/// request once over all journeys; in full each kind in each journey.
/// </summary>
public sealed class CrashPointTests
{
    [Fact]
    public async Task EveryKindOfRequest_KilledBeforeAndAfter_LosesAndRepeatsNothing()
    {
        var report = new SuiteReport(nameof(CrashPointTests));
        var (points, kills, finished, missing) = (0, 0, 0, new List<string>());
        foreach (var kinds in Level.Of([Enum.GetValues<JourneyKind>()], Enum.GetValues<JourneyKind>().Select(kind => new[] { kind }).ToArray()))
        {
            await using var arena = await Arena.OpenAsync();
            var sweep = new CrashPoints(arena, Seed.For(string.Join(',', kinds)));
            await sweep.SweepAsync(kinds);
            await arena.HoldsAsync(nameof(CrashPointTests));
            (points, kills, finished) = (points + sweep.Hit, kills + arena.Keeper.Kills, finished + arena.Players.Finished);
            missing.AddRange(sweep.Missing());
        }

        Assert.True(missing.Count <= points / 20, $"Never crash points, though requests of the kind came: {string.Join(", ", missing)}. {Seed.Again(nameof(CrashPointTests))}");
        report.Note("kinds of requests that came once and not again", missing.Count);

        report.AtLeast("crash points", Level.Of(50, 250), points);
        report.AtLeast("kills", Level.Of(50, 250), kills);
        report.AtLeast("finished cases", Level.Of(14, 28), finished);
        report.Write();
    }

    /// <summary>Kills once at each kind of request and each side of its commit.</summary>
    private sealed class CrashPoints
    {
        // What only another crash brings about, such as a second try of a delete, may come once and never again.
        private const int MostRounds = 6;
        private static readonly int FewestRounds = Level.Of(2, 4);

        private readonly Lock _lock = new();
        private readonly HashSet<string> _hit = [];
        private readonly HashSet<string> _seen = [];
        private readonly Arena _arena;
        private readonly Random _random;

        public CrashPoints(Arena arena, Random random)
        {
            (_arena, _random) = (arena, random);
            arena.Proxy.Choose = Choose;
        }

        public int Hit => _hit.Count;

        /// <summary>Plays the journeys again and again until every kind of request that was seen was a crash point.</summary>
        public async Task SweepAsync(JourneyKind[] kinds)
        {
            var round = 0;
            do
            {
                await Task.WhenAll(kinds.Select((kind, place) => _arena.Players.PlayAsync(kind, (round * kinds.Length) + place)));
            }
            while (++round < FewestRounds || (round < MostRounds && Missing().Count > 0));
        }

        /// <summary>Kinds of requests that were seen and have not been a crash point.</summary>
        public IReadOnlyList<string> Missing()
        {
            lock (_lock)
                return [.. _seen.Except(_hit)];
        }

        private Fault? Choose(ProxiedRequest request)
        {
            if (request.IsLeaseRenewal)
            {
                return null;
            }

            lock (_lock)
            {
                return TakeIfNew($"before {request.Name}", Fault.CrashBefore)
                    ?? (request.IsWrite ? TakeIfNew($"after {request.Name}", Fault.CrashAfter) : null);
            }
        }

        /// <summary>Not always at the first chance, so that each seed dies at other places of the journeys.</summary>
        private Fault? TakeIfNew(string point, Func<Action, Fault> fault)
        {
            _seen.Add(point);
            return !_hit.Contains(point) && _random.Next(3) > 0 && _hit.Add(point) ? fault(() => Kill(point)) : null;
        }

        /// <summary>Two requests under way may both be meant to be the last; the one that comes second waits for another chance.</summary>
        private void Kill(string point)
        {
            if (!_arena.Keeper.Kill())
            {
                lock (_lock)
                    _hit.Remove(point);
            }
        }
    }
}
