using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Durable.Management;

/// <summary>A status of the management API as instance metadata.</summary>
/// <remarks>
/// The API parses stored texts as JSON and gives those that are none as strings, so reasons and failure texts come back
/// as strings and results as the JSON they were. Times have whole seconds.
/// </remarks>
internal static class InstanceStatus
{
    /// <summary>The metadata of one status.</summary>
    /// <exception cref="JsonException">It is no status.</exception>
    public static OrchestrationMetadata Read(JsonElement status, DataConverter converter, bool withPayloads)
    {
        var runtimeStatus = Enum.TryParse<OrchestrationRuntimeStatus>(Text(status, "runtimeStatus"), out var known)
            ? known
            : throw new JsonException("A status has no known runtimeStatus.");
        return new OrchestrationMetadata(Text(status, "name") ?? string.Empty, Text(status, "instanceId") ?? string.Empty)
        {
            RuntimeStatus = runtimeStatus,
            CreatedAt = Time(status, "createdTime"),
            LastUpdatedAt = Time(status, "lastUpdatedTime"),
            DataConverter = withPayloads ? converter : null,
            SerializedInput = withPayloads ? Json(status, "input") : null,
            SerializedOutput = withPayloads ? Output(status, runtimeStatus) : null,
            SerializedCustomStatus = withPayloads ? Json(status, "customStatus") : null,
            FailureDetails = withPayloads && runtimeStatus == OrchestrationRuntimeStatus.Failed ? Failure(Text(status, "output")) : null,
        };
    }

    // While suspended, output is the reason of the suspension.
    private static string? Output(JsonElement status, OrchestrationRuntimeStatus runtimeStatus) => runtimeStatus switch
    {
        OrchestrationRuntimeStatus.Completed => Json(status, "output"),
        OrchestrationRuntimeStatus.Terminated => Text(status, "output") ?? Json(status, "output"),
        OrchestrationRuntimeStatus.Failed => Failure(Text(status, "output")).ErrorMessage,
        _ => null,
    };

    // The backend's text is "type: message"; a message may have colons of its own.
    private static TaskFailureDetails Failure(string? output)
    {
        var parts = (output ?? string.Empty).Split(": ", 2);
        var hasType = parts.Length == 2 && !parts[0].Contains(' ', StringComparison.Ordinal);
        return new TaskFailureDetails(hasType ? parts[0] : "Unknown", hasType ? parts[1] : output ?? string.Empty, null, null, null);
    }

    private static DateTimeOffset Time(JsonElement status, string member) =>
        Text(status, member) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : default;

    private static string? Text(JsonElement status, string member) =>
        status.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Json(JsonElement status, string member) =>
        status.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetRawText() : null;
}
