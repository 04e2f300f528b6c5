using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Protocol;
using HistoryEvent = OpcOnboarding.Durable.Protocol.HistoryEvent;

namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>Makes the state that callers see out of a record and its history.</summary>
internal static class InstanceStates
{
    /// <summary>Input and output stand in the history only: at its beginning, and at its end.</summary>
    public static InstanceState From(string instanceId, InstanceRecord record, IReadOnlyList<HistoryEvent> history, bool withPayloads)
    {
        var started = (history.FirstOrDefault(IsStart) ?? record.Inbox.Select(waiting => waiting.Event).FirstOrDefault(IsStart))?.ExecutionStarted;
        var ended = history.LastOrDefault(fact => fact.EventTypeCase == HistoryEvent.EventTypeOneofCase.ExecutionCompleted)?.ExecutionCompleted;
        return new InstanceState(
            instanceId,
            record.Name,
            (OrchestrationRuntimeStatus)record.Status,
            record.CreatedAt.ToDateTimeOffset(),
            record.LastUpdatedAt.ToDateTimeOffset())
        {
            Tags = new Dictionary<string, string>(record.Tags),
            Input = withPayloads ? started?.Input : null,
            Output = ended?.Result,
            CustomStatus = withPayloads ? record.CustomStatus : null,
            FailureDetails = ended?.FailureDetails?.ToDetails(),
        };
    }

    private static bool IsStart(HistoryEvent fact) => fact.EventTypeCase == HistoryEvent.EventTypeOneofCase.ExecutionStarted;
}
