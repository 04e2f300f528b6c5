using OpcOnboarding.Simulation.Tests.Diaries;
using OpcOnboarding.Simulation.Tests.Harness;
using OpcOnboarding.Simulation.Tests.Wires;

namespace OpcOnboarding.Simulation.Tests.Suites;

/// <summary>R1 and R5 on the engine alone: one script that uses everything, and each of its requests to the store hit in each way.</summary>
public sealed class CrashPointTests
{
    [Fact]
    public void Kill_BeforeEachRequest_LosesAndDoublesNothing() => Sweep(Fate.KillBefore, mostUnknown: 1, "a");

    [Fact]
    public void Kill_AfterEachRequest_LosesAndDoublesNothing() => Sweep(Fate.KillAfter, mostUnknown: 1, "a");

    [Fact]
    public void LostReply_OfEachRequest_IsKnownAgain() => Sweep(Fate.CutAfter, mostUnknown: 0, "a");

    [Fact]
    public void LostReply_OfEachRequestSentAgainByThePipeline_IsKnownAgain() => Sweep(Fate.SentTwice, mostUnknown: 0, "a");

    [Fact]
    public void LostRequest_Each_IsSentAgain() => Sweep(Fate.CutBefore, mostUnknown: 0, "a");

    [Fact]
    public void TurnedAwayRequest_Each_IsSentAgain() => Sweep(Fate.TurnedAway, mostUnknown: 0, "a");

    [Fact]
    public void LateRequest_Each_DoesNoHarmWhenItArrives() => Sweep(Fate.Late, mostUnknown: 0, "a");

    [Fact]
    public void FrozenOwner_AtEachRequest_WritesNothingAfterTheTakeover() => Sweep(Fate.FrozenOver, mostUnknown: 2, "a", "b");

    /// <summary>A start that was on its way to a child when the process died is sent again; the look whether the child has ended already fails a few times.</summary>
    [Fact]
    public void LostStart_WhileTheStoreFails_IsNotForgotten()
    {
        var quiet = new FateAt(-1, Fate.Answered);
        new ScriptedDiary(quiet).Play("a");

        var turnedAway = Enumerable.Range(0, quiet.Requests).Sum(request => Play(new KillThenOutage(request, turnedAway: 3), $"Outage after a kill at request {request}", "a").Cluster.Fates[Fate.TurnedAway]);

        Assert.True(turnedAway > 0, "No read was turned away.");
    }

    [Fact]
    public void Owner_LeftInPeace_KeepsTheHub()
    {
        var played = new ScriptedDiary(new FateAt(-1, Fate.Answered)).Play("a", "b");

        Assert.Equal((0, 0), (played.Takeovers, played.Unknown));
    }

    private static void Sweep(Fate fate, int mostUnknown, params string[] processes)
    {
        var quiet = new FateAt(-1, Fate.Answered);
        new ScriptedDiary(quiet).Play(processes);
        var (hits, takeovers) = (0, 0L);
        for (var request = 0; request < quiet.Requests; request++)
        {
            var played = Play(new FateAt(request, fate), $"{fate} at request {request}", processes);
            Assert.InRange(played.Unknown, 0, mostUnknown);
            hits += (int)played.Cluster.Fates[fate];
            takeovers += played.Takeovers;
        }

        new SuiteReport($"Simulation-CrashPointTests-{fate}", isPart: Seeds.IsOne)
            .AtLeast("requests hit", quiet.Requests * 9 / 10, hits)
            .AtLeast("takeovers", fate is Fate.KillBefore or Fate.KillAfter or Fate.FrozenOver ? hits / 2 : 0, takeovers)
            .Write();
    }

    private static ScriptedDiary Play(IFates fates, string what, params string[] processes)
    {
        try
        {
            return new ScriptedDiary(fates).Play(processes);
        }
        catch (World.WorldException broken)
        {
            throw new InvalidOperationException($"{what}: {broken.Message}", broken);
        }
    }
}
