using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.AzureStorage;

/// <summary>One row of the provider's history table as the event that a worker is sent (wire facts, part d, history columns).</summary>
/// <param name="row">The row, with large values put back in their places.</param>
internal sealed class HistoryRow(TableEntity row)
{
    /// <summary>The event.</summary>
    /// <exception cref="FormatException">A column is missing, or the kind is unknown.</exception>
    public HistoryEvent ToEvent()
    {
        var read = new HistoryEvent { EventId = Number("EventId"), Timestamp = Time("_Timestamp") };
        try
        {
            Fill(read, row.GetString("EventType"));
        }
        catch (JsonException error)
        {
            throw new FormatException($"History row '{row.RowKey}' has a column that cannot be read.", error);
        }

        return read;
    }

    private void Fill(HistoryEvent read, string? kind)
    {
        if (!FillFrame(read, kind) && !FillCall(read, kind) && !FillMessage(read, kind))
        {
            throw new FormatException($"History row '{row.RowKey}' has the unknown event type '{kind}'.");
        }
    }

    private bool FillFrame(HistoryEvent read, string? kind)
    {
        switch (kind)
        {
            case "OrchestratorStarted":
                read.OrchestratorStarted = new OrchestratorStartedEvent();
                return true;
            case "OrchestratorCompleted":
                read.OrchestratorCompleted = new OrchestratorCompletedEvent();
                return true;
            case "ExecutionStarted":
                read.ExecutionStarted = Started();
                return true;
            case "ExecutionCompleted":
                read.ExecutionCompleted = Completed();
                return true;
            case "ContinueAsNew":
                read.ContinueAsNew = new ContinueAsNewEvent { Input = Text("Result") };
                return true;
            default:
                return false;
        }
    }

    private bool FillCall(HistoryEvent read, string? kind)
    {
        switch (kind)
        {
            case "TaskScheduled":
                read.TaskScheduled = new TaskScheduledEvent { Name = Text("Name") ?? "", Version = Text("Version"), Input = Text("Input") };
                return true;
            case "TaskCompleted":
                read.TaskCompleted = new TaskCompletedEvent { TaskScheduledId = Number("TaskScheduledId"), Result = Text("Result") };
                return true;
            case "TaskFailed":
                read.TaskFailed = new TaskFailedEvent { TaskScheduledId = Number("TaskScheduledId"), FailureDetails = Failure() };
                return true;
            case "SubOrchestrationInstanceCreated":
                read.SubOrchestrationInstanceCreated = Child();
                return true;
            case "SubOrchestrationInstanceCompleted":
                read.SubOrchestrationInstanceCompleted = new SubOrchestrationInstanceCompletedEvent { TaskScheduledId = Number("TaskScheduledId"), Result = Text("Result") };
                return true;
            case "SubOrchestrationInstanceFailed":
                read.SubOrchestrationInstanceFailed = new SubOrchestrationInstanceFailedEvent { TaskScheduledId = Number("TaskScheduledId"), FailureDetails = Failure() };
                return true;
            case "TimerCreated":
                read.TimerCreated = new TimerCreatedEvent { FireAt = Time("FireAt") };
                return true;
            case "TimerFired":
                read.TimerFired = new TimerFiredEvent { TimerId = Number("TimerId"), FireAt = Time("FireAt") };
                return true;
            default:
                return false;
        }
    }

    private bool FillMessage(HistoryEvent read, string? kind)
    {
        switch (kind)
        {
            case "EventRaised":
                read.EventRaised = new EventRaisedEvent { Name = Text("Name") ?? "", Input = Text("Input") };
                return true;
            case "EventSent":
                read.EventSent = new EventSentEvent { InstanceId = Text("InstanceId") ?? "", Name = Text("Name") ?? "", Input = Text("Input") };
                return true;
            case "ExecutionTerminated":
                read.ExecutionTerminated = new ExecutionTerminatedEvent { Input = Text("Input") };
                return true;
            case "ExecutionSuspended":
                read.ExecutionSuspended = new ExecutionSuspendedEvent { Input = Text("Reason") };
                return true;
            case "ExecutionResumed":
                read.ExecutionResumed = new ExecutionResumedEvent { Input = Text("Reason") };
                return true;
            // Snapshots and marks without an effect on replay; a rewind turns failed rows into generic ones.
            case "GenericEvent" or "HistoryState" or "ExecutionRewound":
                read.GenericEvent = new GenericEvent { Data = Text("Data") ?? Text("Reason") };
                return true;
            default:
                return false;
        }
    }

    private ExecutionStartedEvent Started() => new()
    {
        Name = Text("Name") ?? "",
        Version = Text("Version"),
        Input = Text("Input"),
        OrchestrationInstance = StoredInstances.Instance(Text("OrchestrationInstance")),
        ParentInstance = StoredInstances.Parent(Text("ParentInstance")),
        ScheduledStartTimestamp = row.ContainsKey("ScheduledStartTime") ? Time("ScheduledStartTime") : null,
    };

    private ExecutionCompletedEvent Completed() => new()
    {
        OrchestrationStatus = System.Enum.TryParse<OrchestrationStatus>(Text("OrchestrationStatus"), out var status)
            ? status
            : throw new FormatException($"History row '{row.RowKey}' ends in an unknown status."),
        Result = Text("Result"),
        FailureDetails = Failure(),
    };

    private SubOrchestrationInstanceCreatedEvent Child() => new()
    {
        InstanceId = Text("InstanceId") ?? "",
        Name = Text("Name") ?? "",
        Version = Text("Version"),
        Input = Text("Input"),
    };

    private Protocol.TaskFailureDetails? Failure() => StoredFailure.Read(Text("FailureDetails"));

    private string? Text(string column) => row.GetString(column);

    private int Number(string column) => row.GetInt32(column) ?? throw Missing(column);

    private Timestamp Time(string column) => Timestamp.FromDateTimeOffset(row.GetDateTimeOffset(column) ?? throw Missing(column));

    private FormatException Missing(string column) => new($"History row '{row.RowKey}' has no '{column}'.");
}
