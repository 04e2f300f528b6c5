using OpcOnboarding.Reliability.Tests.Checking;
using OpcOnboarding.Reliability.Tests.Clients;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>The check of the order finds what it is there to find, and only that.</summary>
public sealed class RealTimeCheckTests
{
    [Fact]
    public void Overtaken_SentAfterTheOtherWasAnsweredAndStandsBeforeIt_IsFound()
    {
        var (first, second) = OneAfterTheOther();

        var found = Assert.Single(RealTimeCheck.Overtaken([second, first], Places((first, 7), (second, 6))));

        Assert.Contains($"{first} was answered before {second} was sent", found, StringComparison.Ordinal);
    }

    [Fact]
    public void Overtaken_StandAsTheyWereAnswered_IsNone()
    {
        var (first, second) = OneAfterTheOther();

        Assert.Empty(RealTimeCheck.Overtaken([first, second], Places((first, 6), (second, 7))));
    }

    [Fact]
    public void Overtaken_UnderWayTogether_EitherMayBeFirst()
    {
        var log = new ClientLog();
        var (one, other) = (log.Begin("case", "one", "approve"), log.Begin("case", "other", "approve"));
        (one.Outcome, other.Outcome) = (CommandOutcome.Ok, CommandOutcome.Ok);

        Assert.Empty(RealTimeCheck.Overtaken([one, other], Places((one, 6), (other, 7))));
        Assert.Empty(RealTimeCheck.Overtaken([one, other], Places((one, 7), (other, 6))));
    }

    private static (LoggedCommand First, LoggedCommand Second) OneAfterTheOther()
    {
        var log = new ClientLog();
        var first = log.Begin("case", "first", "accept");
        first.Outcome = CommandOutcome.Ok;
        var second = log.Begin("case", "second", "approve");
        second.Outcome = CommandOutcome.Ok;
        return (first, second);
    }

    private static Dictionary<string, long> Places(params IEnumerable<(LoggedCommand Command, long Place)> journal) =>
        journal.ToDictionary(entry => entry.Command.CommandId, entry => entry.Place);
}
