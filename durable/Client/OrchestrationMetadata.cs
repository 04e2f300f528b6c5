namespace OpcOnboarding.Durable.Client;

/// <summary>What is known about an instance from outside.</summary>
/// <param name="name">The orchestrator's name.</param>
/// <param name="instanceId">The instance id.</param>
public sealed class OrchestrationMetadata(string name, string instanceId)
{
    /// <summary>The orchestrator's name.</summary>
    public string Name { get; } = name;

    /// <summary>The instance id.</summary>
    public string InstanceId { get; } = instanceId;

    /// <summary>Reads the serialised members; null when the query did not fetch them.</summary>
    public DataConverter? DataConverter { get; init; }

    /// <summary>Where it stands.</summary>
    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its last turn was committed.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>The input as text; null when none or not fetched.</summary>
    public string? SerializedInput { get; init; }

    /// <summary>The result as text, or the reason of a termination; null when none or not fetched.</summary>
    public string? SerializedOutput { get; init; }

    /// <summary>The custom status as text; null when none or not fetched.</summary>
    public string? SerializedCustomStatus { get; init; }

    /// <summary>Labels given at the start.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>What went wrong, for a failed instance.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>True when its first turn has run and it is not at its end.</summary>
    public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

    /// <summary>True when it is at its end, well or badly.</summary>
    public bool IsCompleted => RuntimeStatus
        is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated
        or OrchestrationRuntimeStatus.Canceled;

    /// <summary>The input as a value.</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <exception cref="InvalidOperationException">The query did not fetch inputs and outputs.</exception>
    public T? ReadInputAs<T>() => Read<T>(SerializedInput);

    /// <summary>The result as a value.</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <exception cref="InvalidOperationException">The query did not fetch inputs and outputs.</exception>
    public T? ReadOutputAs<T>() => Read<T>(SerializedOutput);

    /// <summary>The custom status as a value.</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <exception cref="InvalidOperationException">The query did not fetch inputs and outputs.</exception>
    public T? ReadCustomStatusAs<T>() => Read<T>(SerializedCustomStatus);

    private T? Read<T>(string? text)
    {
        if (DataConverter is null)
        {
            throw new InvalidOperationException("Ask for the instance with getInputsAndOutputs set to read its input, output or custom status.");
        }

        return DataConverter.Deserialize<T>(text);
    }
}
