using System.Globalization;
using System.Text.Json;
using OpcOnboarding.HostDriver.Engine;

namespace OpcOnboarding.HostDriver;

/// <summary>A history as rows of the Azure Storage provider, column by column as its recorded rows have them.</summary>
internal static class HistoryTable
{
    private static readonly string[] s_statuses = ["Running", "Completed", "ContinuedAsNew", "Failed", "Canceled", "Terminated", "Pending", "Suspended"];

    /// <summary>One row for each event, then the sentinel.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object>> Rows(Instance instance) =>
    [
        .. instance.History.Select((entry, index) => Row(instance, entry, index)),
        new Dictionary<string, object>
        {
            ["PartitionKey"] = instance.Id,
            ["RowKey"] = "sentinel",
            ["ExecutionId"] = instance.ExecutionId,
            ["IsCheckpointComplete"] = true,
            ["CheckpointCompletedTimestamp"] = new DateTimeOffset(instance.UpdatedAt),
        },
    ];

    private static Dictionary<string, object> Row(Instance instance, HistoryEntry entry, int index)
    {
        var row = new Dictionary<string, object>
        {
            ["PartitionKey"] = instance.Id,
            ["RowKey"] = index.ToString("X16", CultureInfo.InvariantCulture),
            ["EventType"] = entry.Kind.ToString(),
            ["EventId"] = entry.Id,
            ["IsPlayed"] = false,
            ["_Timestamp"] = Time(entry.At),
            ["ExecutionId"] = instance.ExecutionId,
        };
        foreach (var (column, value) in Columns(instance, entry).Where(column => column.Value is not null))
        {
            row[column] = value!;
        }

        return row;
    }

    private static IEnumerable<(string Column, object? Value)> Columns(Instance instance, HistoryEntry entry) => entry.Kind switch
    {
        EventKind.OrchestratorStarted or EventKind.OrchestratorCompleted => [],
        EventKind.ExecutionStarted =>
        [
            ("Name", entry.Name), ("Version", entry.Version), ("Input", entry.Text), ("ParentInstance", "null"), ("Tags", "null"), ("Generation", 0),
            ("OrchestrationInstance", JsonSerializer.Serialize(new { InstanceId = instance.Id, instance.ExecutionId })),
        ],
        EventKind.ExecutionCompleted => [("OrchestrationStatus", s_statuses[entry.Status]), ("Result", entry.Text), ("FailureDetails", FailureText(entry.Failure))],
        EventKind.ExecutionTerminated => [("Input", entry.Text)],
        EventKind.ExecutionSuspended or EventKind.ExecutionResumed => [("Reason", entry.Text)],
        EventKind.TaskScheduled => [("Name", entry.Name), ("Version", entry.Version), ("Tags", "null")],
        EventKind.TaskCompleted => [("TaskScheduledId", entry.Answers), ("Result", entry.Text)],
        EventKind.TaskFailed => [("TaskScheduledId", entry.Answers), ("FailureDetails", FailureText(entry.Failure))],
        EventKind.TimerCreated => [("FireAt", Time(entry.FireAt))],
        EventKind.TimerFired => [("TimerId", entry.Answers), ("FireAt", Time(entry.FireAt))],
        EventKind.EventSent => [("InstanceId", entry.InstanceId), ("Name", entry.Name), ("Input", entry.Text)],
        EventKind.EventRaised => [("Name", entry.Name), ("Input", entry.Text)],
        _ => throw new NotSupportedException($"No orchestration here has {entry.Kind} in its history."),
    };

    // The provider writes the text "null" for none.
    private static string FailureText(Failure? failure) => JsonSerializer.Serialize(Stored(failure));

    private static object? Stored(Failure? failure) => failure is null
        ? null
        : new { ErrorType = failure.Type, ErrorMessage = failure.Message, failure.StackTrace, InnerFailure = Stored(failure.Inner), IsNonRetriable = failure.IsFinal };

    private static DateTimeOffset Time(long ticks) => DateTimeOffset.UnixEpoch.AddTicks(ticks);
}
