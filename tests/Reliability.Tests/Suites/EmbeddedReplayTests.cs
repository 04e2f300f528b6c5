using Google.Protobuf;
using OpcOnboarding.Durable.Worker;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Workflows.Tests.Replay;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R12 on the embedded hub: the stored histories as it runs them, one session that goes on from turn to turn, and one that begins anew
/// at any turn, as after a restart. The Functions host's way, every turn from its whole history, is in Workflows.Tests.
/// </summary>
public sealed class EmbeddedReplayTests
{
    [Fact]
    public void Histories_InOneSessionAndAfterARestartAtAnyTurn_AreAnsweredAsTheyWere()
    {
        var report = Seed.Report(nameof(EmbeddedReplayTests));
        var histories = HistoryFile.Versions().SelectMany(HistoryFile.Read).ToList();
        var turns = histories.Sum(history => Enumerable.Range(0, history.Turns.Count).Sum(first => Replay(history, first)));

        report.AtLeast("histories", 50, histories.Count);
        report.AtLeast("turns", 1000, turns);
        report.Write();
    }

    private static int Replay(StoredHistory history, int first)
    {
        var events = history.Read();
        OrchestrationSession? session = null;
        foreach (var turn in history.Turns.Skip(first))
        {
            var request = StoredHistory.Request(events, turn);
            var isBegun = session is not null;
            session ??= new OrchestrationSession(history.Implementation(), request, WorkerServices.From(null));
            var answer = isBegun ? session.Continue(request.NewEvents) : session.Execute(request);
            Assert.True(answer.ToByteArray().AsSpan().SequenceEqual(turn.Answer), $"{history.Name}: begun at turn {first}, the turn after event {turn.Past} is answered differently.");
        }

        return history.Turns.Count - first;
    }
}
