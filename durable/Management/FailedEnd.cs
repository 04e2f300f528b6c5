using System.Text.Json;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Management;

/// <summary>What an orchestration failed from, and whether the extension's rewind takes it back.</summary>
/// <remarks>
/// The Azure Storage provider takes back failed ends and the rows of kind TaskFailed (wire facts, part d, rewind in place). A failure
/// that an activity of ours answered stands as TaskCompleted, in an envelope: it stays, replay meets it again, and the orchestration
/// fails as before.
/// </remarks>
internal static class FailedEnd
{
    /// <summary>Whether the same failure stays in the history when the end is taken back.</summary>
    /// <param name="status">An instance's status of the management API, with its history and the results in it.</param>
    /// <exception cref="JsonException">It is no status.</exception>
    public static bool IsBoundToComeAgain(JsonElement status) =>
        InstanceStatus.Read(status, JsonDataConverter.Default, withPayloads: true).FailureDetails is { } failure
        && ErrorTypeName.Matches(failure.ErrorType, typeof(TaskFailedException))
        && status.TryGetProperty("historyEvents", out var entries)
        && entries.ValueKind == JsonValueKind.Array
        && LastFailure(entries) is nameof(EventType.TaskCompleted);

    /// <summary>The kind of row in which the last failure of a called task stands; null for none.</summary>
    private static string? LastFailure(JsonElement entries) => entries.EnumerateArray()
        .Where(entry => Kind(entry) is nameof(EventType.TaskFailed) or nameof(EventType.SubOrchestrationInstanceFailed) || IsFailedEnvelope(entry))
        .Select(Kind)
        .LastOrDefault();

    private static bool IsFailedEnvelope(JsonElement entry) =>
        Kind(entry) == nameof(EventType.TaskCompleted)
        && entry.TryGetProperty("Result", out var result)
        && ActivityEnvelope.Read(result.GetRawText()).Failure is not null;

    private static string? Kind(JsonElement entry) => entry.GetProperty("EventType").GetString();
}
