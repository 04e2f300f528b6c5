using System.Text.Json;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>
/// Events of an orchestration as rows of Durable Functions' Azure Storage provider, after the rows that were recorded of it
/// (<c>tests/Durable.Tests/AzureStorage/table-rows.json</c>): the kinds that the journey's orchestrations have.
/// </summary>
internal static class JourneyRows
{
    /// <summary>The rows of one execution and its sentinel.</summary>
    public static IEnumerable<TableEntity> Of(string instanceId, string executionId, IReadOnlyList<HistoryEvent> events)
    {
        foreach (var (happened, number) in events.Select((happened, number) => (happened, number)))
        {
            var row = Fill(happened, new TableEntity(instanceId, $"{number:X16}"), instanceId, executionId);
            row["ExecutionId"] = executionId;
            row["EventId"] = happened.EventId;
            row["EventType"] = $"{happened.EventTypeCase}";
            row["_Timestamp"] = happened.Timestamp.ToDateTimeOffset();
            yield return row;
        }

        yield return new TableEntity(instanceId, "sentinel") { ["ExecutionId"] = executionId, ["IsCheckpointComplete"] = true };
    }

    private static TableEntity Fill(HistoryEvent happened, TableEntity row, string instanceId, string executionId) => happened.EventTypeCase switch
    {
        HistoryEvent.EventTypeOneofCase.OrchestratorStarted or HistoryEvent.EventTypeOneofCase.OrchestratorCompleted => row,
        HistoryEvent.EventTypeOneofCase.ExecutionStarted => With(
            row,
            ("Name", happened.ExecutionStarted.Name),
            ("Input", happened.ExecutionStarted.Input),
            ("OrchestrationInstance", JsonSerializer.Serialize(new { InstanceId = instanceId, ExecutionId = executionId }))),
        HistoryEvent.EventTypeOneofCase.ExecutionCompleted => With(
            row, ("OrchestrationStatus", $"{happened.ExecutionCompleted.OrchestrationStatus}"), ("Result", happened.ExecutionCompleted.Result)),
        HistoryEvent.EventTypeOneofCase.TaskScheduled => With(row, ("Name", happened.TaskScheduled.Name), ("Input", happened.TaskScheduled.Input)),
        HistoryEvent.EventTypeOneofCase.TaskCompleted => With(row, ("TaskScheduledId", happened.TaskCompleted.TaskScheduledId), ("Result", happened.TaskCompleted.Result)),
        HistoryEvent.EventTypeOneofCase.TimerCreated => With(row, ("FireAt", happened.TimerCreated.FireAt.ToDateTimeOffset())),
        HistoryEvent.EventTypeOneofCase.TimerFired => With(
            row, ("TimerId", happened.TimerFired.TimerId), ("FireAt", happened.TimerFired.FireAt.ToDateTimeOffset())),
        HistoryEvent.EventTypeOneofCase.EventRaised => With(row, ("Name", happened.EventRaised.Name), ("Input", happened.EventRaised.Input)),
        var other => throw new InvalidOperationException($"No row is known for {other}."),
    };

    private static TableEntity With(TableEntity row, params (string Column, object? Value)[] columns)
    {
        foreach (var (column, value) in columns.Where(column => column.Value is not null))
        {
            row[column] = value;
        }

        return row;
    }
}
