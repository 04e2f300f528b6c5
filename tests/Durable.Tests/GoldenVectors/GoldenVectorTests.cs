using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Worker;
using OpcOnboarding.Durable.Worker.Grpc;

namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <summary>Every recorded turn of the published worker, answered by ours.</summary>
public sealed class GoldenVectorTests
{
    public static TheoryData<string> Ids => [.. Vector.AllIds];

    /// <summary>A kept session keeps its code too, so it cannot meet the changed code of this one vector.</summary>
    public static TheoryData<string> IdsWithUnchangedCode => [.. Vector.AllIds.Where(id => id is not ("non-determinism-name" or "edge-requires-history"))];

    [Fact]
    public void Vectors_InTheRepository_AreAll43() => Assert.Equal(43, Vector.AllIds.Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void LoadAndRun_RecordedTurn_AnswersTheSameInMeaning(string id)
    {
        foreach (var turn in Vector.Load(id).Turns)
        {
            var answer = GrpcOrchestrationRunner.LoadAndRun(turn.Request, VectorOrchestrators.For(turn));

            AssertMeansTheSame(turn, OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer)));
        }
    }

    [Theory]
    [MemberData(nameof(IdsWithUnchangedCode))]
    public void Continue_KeptSession_AnswersAsTheFullReplayDoes(string id)
    {
        foreach (var execution in Vector.Load(id).Turns.GroupBy(turn => (turn.InstanceId, turn.ExecutionId)))
        {
            var first = execution.First();
            var session = new OrchestrationSession(VectorOrchestrators.For(first), first.ReadRequest(), WorkerServices.From(null));
            AssertMeansTheSame(first, session.Execute(first.ReadRequest()));
            foreach (var turn in execution.Skip(1))
            {
                AssertMeansTheSame(turn, session.Continue(turn.ReadRequest().NewEvents));
            }
        }
    }

    private static void AssertMeansTheSame(VectorTurn turn, OrchestratorResponse ours)
    {
        var expected = Deviation.Apply(turn, Answer.OfPublishedWorker(turn.ReadResponse()));
        var actual = Answer.OfOurs(ours).Select(line => Deviation.Relax(turn, line));
        Assert.Equal(expected, actual);
    }
}
