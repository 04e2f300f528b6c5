using System.Text.Json;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.AzureStorage;

/// <summary>Instances and parents as a history row holds them: JSON with members in PascalCase.</summary>
internal static class StoredInstances
{
    /// <summary>Reads an OrchestrationInstance column; null for none.</summary>
    /// <exception cref="JsonException">The text is not such JSON.</exception>
    public static OrchestrationInstance? Instance(string? column) => Parse<StoredInstance>(column)?.ToMessage();

    /// <summary>Reads a ParentInstance column; null for none.</summary>
    /// <exception cref="JsonException">The text is not such JSON.</exception>
    public static ParentInstanceInfo? Parent(string? column) => Parse<StoredParent>(column) is { } parent
        ? new ParentInstanceInfo
        {
            Name = parent.Name,
            Version = parent.Version,
            TaskScheduledId = parent.TaskScheduleId,
            OrchestrationInstance = parent.OrchestrationInstance?.ToMessage(),
        }
        : null;

    private static T? Parse<T>(string? column)
        where T : class => column is null ? null : JsonSerializer.Deserialize<T>(column);

    private sealed record StoredInstance(string? InstanceId, string? ExecutionId)
    {
        public OrchestrationInstance ToMessage() => new() { InstanceId = InstanceId ?? string.Empty, ExecutionId = ExecutionId };
    }

    private sealed record StoredParent(string? Name, string? Version, int TaskScheduleId, StoredInstance? OrchestrationInstance);
}
