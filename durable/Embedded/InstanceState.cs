using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Durable.Embedded;

/// <summary>An instance's committed state.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Name">The orchestrator's name.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CreatedAt">When it was accepted.</param>
/// <param name="LastUpdatedAt">When its last turn ran.</param>
public sealed record InstanceState(
    string InstanceId, string Name, OrchestrationRuntimeStatus Status, DateTimeOffset CreatedAt, DateTimeOffset LastUpdatedAt)
{
    /// <summary>Labels given at the start.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Input as text; null when none or not asked for.</summary>
    public string? Input { get; init; }

    /// <summary>Result, or reason of a termination, as text; null when none or not asked for.</summary>
    public string? Output { get; init; }

    /// <summary>Custom status as text; null when none or not asked for.</summary>
    public string? CustomStatus { get; init; }

    /// <summary>What went wrong, for a failed instance; null when not asked for.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>Whether its first turn has run.</summary>
    public bool HasStarted => Status != OrchestrationRuntimeStatus.Pending;

    /// <summary>Whether it is at its end.</summary>
    public bool HasEnded => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled;
}
