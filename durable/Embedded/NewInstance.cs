namespace OpcOnboarding.Durable.Embedded;

/// <summary>What a new instance is started with.</summary>
/// <param name="Name">The orchestrator's name.</param>
/// <param name="InstanceId">1 to 256 characters, not beginning with <c>@</c>.</param>
/// <param name="Input">Input as text; null for none.</param>
public sealed record NewInstance(string Name, string InstanceId, string? Input = null)
{
    /// <summary>Version it runs under; null for none.</summary>
    public string? Version { get; init; }

    /// <summary>Not to begin before this time of the business clock; null for at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Labels.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Statuses in which a former run of this id refuses the start, besides the open ones, which always do.</summary>
    public IReadOnlyCollection<Client.OrchestrationRuntimeStatus> DedupeStatuses { get; init; } = [];
}
