using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R1: SIGKILL at every kind of storage request (operation and table or container) of the sample journeys, before the store sees it and, of
/// writes, after it has done it. In CI each kind once over all journeys; in full each kind in each journey. Which kinds there are is seen in a
/// round in peace, a start of the process included: each of those must have been a crash point. What only a crash or the very first start of
/// a store brings about is hit when it is first seen; where that was the last chance and somebody else had killed the process just then, it is named.
/// </summary>
public sealed class CrashPointTests
{
    [Fact]
    public async Task EveryKindOfRequest_KilledBeforeAndAfter_LosesAndRepeatsNothing()
    {
        var report = Seed.Report(nameof(CrashPointTests));
        var (points, ordinary, kills, finished, once) = (0, 0, 0, 0, new List<string>());
        foreach (var kinds in Level.Of([Enum.GetValues<JourneyKind>()], Enum.GetValues<JourneyKind>().Select(kind => new[] { kind }).ToArray()))
        {
            await using var arena = await Arena.OpenAsync();
            var sweep = new CrashPoints(arena, Seed.For(string.Join(',', kinds)));
            await sweep.SweepAsync(kinds);
            await arena.HoldsAsync(nameof(CrashPointTests));
            Assert.True(sweep.Missing().Count == 0, $"Never crash points of {string.Join(", ", kinds)}: {string.Join(", ", sweep.Missing())}. {Seed.Again(nameof(CrashPointTests))}");
            (points, ordinary, kills, finished) = (points + sweep.Hit, ordinary + sweep.Ordinary, kills + arena.Keeper.Kills, finished + arena.Players.Finished);
            once.AddRange(sweep.CameOnce().Select(point => $"{string.Join(',', kinds)}: {point}"));
        }

        report.Note("crash points seen in peace, each of them hit", ordinary);
        report.Note("others that came once and not again", once.Count);
        report.Name("others that came once and not again", once);
        report.AtLeast("crash points", Level.Of(50, 250), points);
        report.AtLeast("kills", Level.Of(50, 250), kills);
        report.AtLeast("finished cases", Level.Of(14, 28), finished);
        report.Write();
    }

    /// <summary>Kills once at each kind of request and each side of its commit.</summary>
    private sealed class CrashPoints
    {
        private const int MostRounds = 12;
        private static readonly int FewestRounds = Level.Of(2, 4);

        private readonly Lock _lock = new();
        private readonly HashSet<string> _ordinary = [];
        private readonly HashSet<string> _hit = [];
        private readonly HashSet<string> _seen = [];
        private readonly Arena _arena;
        private readonly Random _random;
        private int _round;

        public CrashPoints(Arena arena, Random random)
        {
            (_arena, _random) = (arena, random);
            arena.Proxy.Choose = Choose;
        }

        public int Hit => _hit.Count;

        /// <summary>Points that were seen in peace.</summary>
        public int Ordinary => _ordinary.Count;

        /// <summary>Starts a new store, plays the journeys once in peace, and then again and again until every point that was seen in peace was a crash point.</summary>
        public async Task SweepAsync(JourneyKind[] kinds)
        {
            await _arena.Players.People.As("auditor-1").TokenAsync();
            await LookAsync(kinds);
            do
            {
                await PlayAsync(kinds);
            }
            while (_round <= FewestRounds || (_round <= MostRounds && Missing().Count > 0));
        }

        /// <summary>Points that were seen in peace and were never a crash point.</summary>
        public IReadOnlyList<string> Missing()
        {
            lock (_lock)
                return [.. _ordinary.Except(_hit)];
        }

        /// <summary>What was seen otherwise, such as a second try of a delete, and did not come again to be hit.</summary>
        public IReadOnlyList<string> CameOnce()
        {
            lock (_lock)
                return [.. _seen.Except(_hit).Except(_ordinary)];
        }

        private static IEnumerable<string> PointsOf(ProxiedRequest request) => request.IsWrite ? [Before(request), After(request)] : [Before(request)];

        private static string Before(ProxiedRequest request) => $"before {request.Name}";

        private static string After(ProxiedRequest request) => $"after {request.Name}";

        /// <summary>What the journeys and a start of the process send when nobody hurts them.</summary>
        private async Task LookAsync(JourneyKind[] kinds)
        {
            _arena.Proxy.Choose = null;
            var before = _arena.Proxy.Requests.Count;
            await PlayAsync(kinds);
            await _arena.Keeper.RestartAsync();
            lock (_lock)
                _ordinary.UnionWith(_arena.Proxy.Requests.Skip(before).Where(request => !request.IsLeaseRenewal).SelectMany(PointsOf));
            _arena.Proxy.Choose = Choose;
        }

        private Task PlayAsync(JourneyKind[] kinds)
        {
            var round = _round++;
            return Task.WhenAll(kinds.Select((kind, place) => _arena.Players.PlayAsync(kind, (round * kinds.Length) + place)));
        }

        private Fault? Choose(ProxiedRequest request)
        {
            if (request.IsLeaseRenewal)
            {
                return null;
            }

            lock (_lock)
            {
                return TakeIfNew(Before(request), Fault.CrashBefore) ?? (request.IsWrite ? TakeIfNew(After(request), Fault.CrashAfter) : null);
            }
        }

        /// <summary>What is seen in peace not always at the first chance, so that each seed dies at other places of the journeys; all else at once.</summary>
        private Fault? TakeIfNew(string point, Func<Action, Fault> fault)
        {
            _seen.Add(point);
            var mayWait = _round <= FewestRounds && _ordinary.Contains(point);
            return !_hit.Contains(point) && (!mayWait || _random.Next(3) > 0) && _hit.Add(point) ? fault(() => Kill(point)) : null;
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
