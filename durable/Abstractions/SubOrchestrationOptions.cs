namespace OpcOnboarding.Durable;

/// <summary>Options of one call to a sub-orchestration.</summary>
public record SubOrchestrationOptions : TaskOptions
{
    /// <summary>Options with a retry rule and an instance id.</summary>
    /// <param name="retry">The rule; null for a single attempt.</param>
    /// <param name="instanceId">The child's instance id, the same in every attempt; null for a deterministic new one.</param>
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null)
        : base(retry) => InstanceId = instanceId;

    /// <summary>General options with an instance id added.</summary>
    /// <param name="options">The general options.</param>
    /// <param name="instanceId">The child's instance id; null keeps the one that <paramref name="options"/> may have.</param>
    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null)
        : base(options) => InstanceId = instanceId ?? (options as SubOrchestrationOptions)?.InstanceId;

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    public SubOrchestrationOptions(SubOrchestrationOptions options)
        : base(options) => InstanceId = options.InstanceId;

    /// <summary>The child's instance id; null for a deterministic new one.</summary>
    public string? InstanceId { get; init; }
}
