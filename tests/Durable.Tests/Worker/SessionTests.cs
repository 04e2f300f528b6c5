using Google.Protobuf;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>A kept session and a full replay are two ways to the same answers.</summary>
public sealed class SessionTests
{
    private const int Seeds = 120;
    private const int MostTurns = 60;

    [Fact]
    public void Continue_RandomExecutions_AnswersByteForByteAsFullReplayDoes()
    {
        var completed = Enumerable.Range(1, Seeds).Count(seed => PlayToTheEnd(seed));

        Assert.InRange(completed, Seeds / 2, Seeds);
    }

    [Fact]
    public void Continue_BeforeTheHistory_IsRefused()
    {
        var history = History.Started();

        Assert.Throws<InvalidOperationException>(() => Replay.Session(history, _ => Task.FromResult(0)).Continue(history.NewEvents));
    }

    private static bool PlayToTheEnd(int seed)
    {
        var history = History.Started();
        var world = new RandomWorld(seed);
        var kept = Replay.Session(history, context => RandomOrchestrator.RunAsync(context, seed));
        var answer = kept.Execute(history.ToRequest());
        for (var turn = 0; turn < MostTurns && !kept.IsCompleted; turn++)
        {
            world.Begin(answer);
            history.Commit(answer).Turn(TimeSpan.FromMinutes(7));
            world.Happen(history);
            answer = kept.Continue(history.NewEvents);
            AssertSameAsReplay(history, seed, answer, turn);
        }

        return kept.IsCompleted;
    }

    private static void AssertSameAsReplay(History history, int seed, OrchestratorResponse kept, int turn)
    {
        // Past the wire and back, as a host would store and send it.
        var request = OrchestratorRequest.Parser.ParseFrom(history.ToRequest().ToByteArray());
        var replayed = Replay.Session(request, context => RandomOrchestrator.RunAsync(context, seed)).Execute(request);
        foreach (var action in kept.Actions.Concat(replayed.Actions).Where(action => action.CompleteOrchestration?.FailureDetails is not null))
        {
            Assert.Fail($"Seed {seed}, turn {turn}: {action.CompleteOrchestration.FailureDetails}");
        }

        Assert.True(kept.Equals(replayed), $"Seed {seed}, turn {turn}: kept {kept}, replayed {replayed}");
    }
}
