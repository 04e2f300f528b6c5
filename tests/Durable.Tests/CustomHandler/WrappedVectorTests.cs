using System.Net;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Tests.GoldenVectors;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

/// <summary>Every recorded turn, wrapped as the host wraps it and posted to a process.</summary>
public sealed class WrappedVectorTests(HandlerProcess handler) : IClassFixture<HandlerProcess>
{
    public static TheoryData<string> Ids => [.. Vector.AllIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Invoke_RecordedTurn_AnswersTheSameInMeaning(string id)
    {
        foreach (var turn in Vector.Load(id).Turns)
        {
            var (status, answer) = await handler.InvokeAsync(turn.Orchestrator, Envelope.OfOrchestration(turn.Orchestrator, turn.Request));

            Assert.Equal(HttpStatusCode.OK, status);
            var ours = OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String((string)answer!["ReturnValue"]!));
            var expected = Deviation.Apply(turn, Answer.OfPublishedWorker(turn.ReadResponse()));
            Assert.Equal(expected, Answer.OfOurs(ours).Select(line => Deviation.Relax(turn, line)));
        }
    }
}
