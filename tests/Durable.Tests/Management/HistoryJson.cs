using System.Globalization;
using System.Text.Json.Nodes;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Tests.Management;

/// <summary>A history as the management API gives it: turns left out, calls folded into their answers, numbers gone; answers of activities as the handler gave them.</summary>
internal static class HistoryJson
{
    public static JsonArray Of(IReadOnlyList<HistoryEvent> history, bool showInput, bool showOutput)
    {
        var calls = history.Where(happened => happened.EventType is EventType.TaskScheduled or EventType.SubOrchestrationInstanceCreated).ToDictionary(call => call.EventId);
        var answered = history.Select(happened => happened.TaskScheduledId).OfType<int>().ToHashSet();
        return new JsonArray([.. history
            .Where(happened => happened.EventType is not (EventType.OrchestratorStarted or EventType.OrchestratorCompleted))
            .Where(happened => !(calls.ContainsKey(happened.EventId) && calls[happened.EventId] == happened && answered.Contains(happened.EventId)))
            .Select(happened => Entry(happened, happened.TaskScheduledId is { } id ? calls.GetValueOrDefault(id) : null, showInput, showOutput))]);
    }

    private static JsonObject Entry(HistoryEvent happened, HistoryEvent? call, bool showInput, bool showOutput)
    {
        var entry = new JsonObject { ["EventType"] = happened.EventType.ToString(), ["Timestamp"] = Time(happened.Timestamp) };
        if (call is not null)
        {
            (entry["ScheduledTime"], entry["FunctionName"]) = (Time(call.Timestamp), call.Name);
            entry["Input"] = showInput ? call.Data : null;
        }
        else if (happened.Name is { } name)
        {
            entry[happened.EventType is EventType.EventRaised or EventType.EventSent ? "Name" : "FunctionName"] = name;
        }

        AddData(entry, happened, showInput, showOutput);
        return entry;
    }

    private static void AddData(JsonObject entry, HistoryEvent happened, bool showInput, bool showOutput)
    {
        switch (happened.EventType)
        {
            case EventType.TaskCompleted when showOutput:
                entry["Result"] = ActivityEnvelope.Write(new ActivityOutcome(happened.Data, Failure: null));
                break;
            // The handler answers the host's call with success; only the envelope says that the activity failed.
            case EventType.TaskFailed:
                entry["EventType"] = nameof(EventType.TaskCompleted);
                entry["Result"] = showOutput ? ActivityEnvelope.Write(new ActivityOutcome(Result: null, TaskFailureDetails.FromException(new InvalidOperationException(happened.Data)))) : null;
                break;
            case EventType.SubOrchestrationInstanceCompleted or EventType.ExecutionCompleted when showOutput:
                entry["Result"] = StatusJson.Parsed(happened.Data);
                break;
            case EventType.SubOrchestrationInstanceFailed:
                entry["Reason"] = happened.Data;
                break;
            case EventType.ExecutionSuspended or EventType.ExecutionResumed:
                entry["Reason"] = happened.Data;
                break;
            case EventType.EventRaised or EventType.EventSent or EventType.ExecutionTerminated:
                entry["Input"] = happened.Data;
                break;
            case EventType.ExecutionStarted or EventType.TaskScheduled or EventType.SubOrchestrationInstanceCreated when showInput:
                entry["Input"] = happened.Data;
                break;
        }
    }

    private static string Time(DateTime time) => time.ToString("O", CultureInfo.InvariantCulture);
}
