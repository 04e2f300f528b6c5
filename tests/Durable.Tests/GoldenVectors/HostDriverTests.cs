using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.HostDriver.Engine;
using OpcOnboarding.HostDriver.Wire;

namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <summary>The driver that plays the host converts histories as the recorded host did.</summary>
public sealed class HostDriverTests
{
    public static TheoryData<string> Ids => [.. Vector.AllIds];

    /// <summary>Vectors whose histories an engine made; those that were made by hand leave events out.</summary>
    public static TheoryData<string> EngineIds => [.. Vector.AllIds.Where(id => !id.StartsWith("edge-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void RequestWriter_RecordedHistory_IsTheRecordedRequestByValue(string id)
    {
        foreach (var turn in Vector.Load(id).Turns)
        {
            var (instanceId, past, fresh) = RequestReader.Read(Convert.FromBase64String(turn.Request));

            var written = OrchestratorRequest.Parser.ParseFrom(RequestWriter.Write(instanceId, past, fresh));

            Assert.Equal(Plain(turn.ReadRequest()), written);
        }
    }

    [Theory]
    [MemberData(nameof(EngineIds))]
    public void Checkpoint_RecordedAnswers_LeadToTheRecordedHistories(string id)
    {
        foreach (var execution in Vector.Load(id).Turns.GroupBy(turn => turn.ExecutionId))
        {
            var turns = execution.ToList();
            foreach (var (turn, next) in turns.Zip(turns.Skip(1)))
            {
                var (_, past, fresh) = RequestReader.Read(Convert.FromBase64String(turn.Request));
                var answer = ResponseReader.Read(Convert.FromBase64String(turn.Response));

                var history = past.Concat(fresh).Concat(Checkpoint.Events(answer, now: 0));

                Assert.Equal(RequestReader.Read(Convert.FromBase64String(next.Request)).Past.Select(WithoutTime), history.Select(WithoutTime));
            }
        }
    }

    private static HistoryEntry WithoutTime(HistoryEntry entry) => entry with { At = 0 };

    // Properties of newer hosts and trace contexts say nothing about the history.
    private static OrchestratorRequest Plain(OrchestratorRequest recorded)
    {
        var plain = recorded.Clone();
        plain.Properties.Clear();
        return plain;
    }
}
