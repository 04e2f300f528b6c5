using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Management;

/// <summary>The history of a status answer as history entries.</summary>
/// <remarks>
/// The API leaves out the beginnings and ends of turns and all sequence numbers, and folds a call into its answer. The calls
/// are unfolded again, at their own time, under numbers of ours: what belongs together can be told, the engine's numbers can not.
/// </remarks>
internal static class HistoryPayload
{
    /// <summary>The entries, in the order of their times.</summary>
    /// <exception cref="JsonException">An entry is of a kind that this version does not know.</exception>
    public static IList<HistoryEvent> Read(JsonElement entries)
    {
        List<HistoryEvent> unfolded = [];
        foreach (var entry in entries.EnumerateArray())
        {
            Unfold(entry, unfolded);
        }

        // Calls made in one turn have one time or rise with it; the sort keeps the order of equal ones.
        return [.. unfolded.OrderBy(happened => happened.Timestamp)];
    }

    private static void Unfold(JsonElement entry, List<HistoryEvent> unfolded)
    {
        var (kind, data) = Opened(Kind(entry), entry);
        if (CallBehind(kind) is { } call && Time(entry, "ScheduledTime") is { } scheduled)
        {
            var id = unfolded.Count;
            unfolded.Add(new HistoryEvent(id, call, scheduled, Text(entry, "FunctionName"), Json(entry, "Input"), null));
            unfolded.Add(new HistoryEvent(-1, kind, TimeOf(entry), null, data, id));
        }
        else
        {
            unfolded.Add(new HistoryEvent(-1, kind, TimeOf(entry), Text(entry, "FunctionName") ?? Text(entry, "Name"), data, null));
        }
    }

    // To the host an activity that failed in the handler has answered; its envelope says how it ended.
    private static (EventType Kind, string? Data) Opened(EventType kind, JsonElement entry)
    {
        var data = Data(kind, entry);
        if (kind != EventType.TaskCompleted)
        {
            return (kind, data);
        }

        var outcome = ActivityEnvelope.Read(data);
        return outcome.Failure is { } failure ? (EventType.TaskFailed, failure.ErrorMessage) : (kind, outcome.Result);
    }

    private static EventType Kind(JsonElement entry) => Enum.TryParse<EventType>(Text(entry, "EventType"), out var kind)
        ? kind
        : throw new JsonException($"A history entry is of the unknown kind '{Text(entry, "EventType")}'.");

    private static EventType? CallBehind(EventType kind) => kind switch
    {
        EventType.TaskCompleted or EventType.TaskFailed => EventType.TaskScheduled,
        EventType.SubOrchestrationInstanceCompleted or EventType.SubOrchestrationInstanceFailed => EventType.SubOrchestrationInstanceCreated,
        _ => null,
    };

    private static string? Data(EventType kind, JsonElement entry) => kind switch
    {
        EventType.TaskFailed or EventType.SubOrchestrationInstanceFailed => FailureMessage(entry) ?? Text(entry, "Reason"),
        EventType.ExecutionSuspended or EventType.ExecutionResumed => Text(entry, "Reason"),
        EventType.ExecutionTerminated => Text(entry, "Input"),
        _ => Json(entry, "Result") ?? Input(entry),
    };

    private static string? FailureMessage(JsonElement entry) =>
        entry.TryGetProperty("FailureDetails", out var failure) && failure.ValueKind == JsonValueKind.Object ? Text(failure, "ErrorMessage") : null;

    // Inputs and payloads are given as the texts they were stored as, results as parsed JSON.
    private static string? Input(JsonElement entry) => Text(entry, "Input") ?? Json(entry, "Input");

    private static DateTime TimeOf(JsonElement entry) => Time(entry, "Timestamp") ?? throw new JsonException("A history entry has no time.");

    private static DateTime? Time(JsonElement entry, string member) => Text(entry, member) is { } text
        ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)
        : null;

    private static string? Text(JsonElement entry, string member) =>
        entry.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Json(JsonElement entry, string member) =>
        entry.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetRawText() : null;
}
