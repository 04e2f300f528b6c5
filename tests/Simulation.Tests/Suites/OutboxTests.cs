using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Messages;
using OpcOnboarding.Simulation.Tests.Wires;

namespace OpcOnboarding.Simulation.Tests.Suites;

/// <summary>Messages of one instance to another arrive in the order in which they were sent, also when some of them are sent again.</summary>
public sealed class OutboxTests
{
    [Fact]
    public void Events_ToAChildWhoseStartIsSentAgain_FollowTheStart() =>
        Sweep(family => Assert.Equal("\"hello again\"", family.Talk(children: 1)));

    /// <summary>The next child of the same id is started while the last one's end is on its way.</summary>
    [Fact]
    public void Events_ToTheNextChildUnderTheSameId_FollowItsStart() =>
        Sweep(family => Assert.Equal("\"hello again, hello again, hello again\"", family.Talk(children: 3)));

    [Fact]
    public void Termination_OfAParentWhoseChildIsStartedAgain_LeavesNoOrphan() => Sweep(family =>
    {
        family.Terminate();
        HubRows.CheckAllEnded(family.Cluster.Rows);
    });

    /// <summary>Nobody can tell whether the child has come and gone: its start is kept, and nothing goes ahead of it.</summary>
    [Fact]
    public void Events_ToAChildWhoseStartIsKept_AreKeptWithIt() =>
        Sweep(family => Assert.Equal("\"hello again\"", family.TalkAfterAFormerChild()));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Messages_KeptForAQuarantinedInstance_ComeBeforeLaterOnes(bool isSetAsideByItsOwnCommit) => Assert.All(
        Enumerable.Range(1, 20),
        seed => Assert.Equal("\"one two three four\"", new Dictation(seed) { IsSetAsideByItsOwnCommit = isSetAsideByItsOwnCommit }.Play()));

    /// <summary>Kills the process after each request; afterwards the look whether a child has ended already fails a few times.</summary>
    private static void Sweep(Action<Family> play)
    {
        var requests = (int)Play(-1).Requests;
        Assert.InRange(Enumerable.Range(0, requests).Sum(request => Play(request)[Fate.KillAfter]), requests / 2, requests);

        FateCount Play(int request)
        {
            var family = new Family(new KillThenOutage(request, turnedAway: 3));
            play(family);
            return family.Cluster.Fates;
        }
    }
}
