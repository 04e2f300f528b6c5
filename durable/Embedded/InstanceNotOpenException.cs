namespace OpcOnboarding.Durable.Embedded;

/// <summary>There is no open instance with this id: it was never started, or has ended. The message was not stored.</summary>
/// <remarks>The published clients drop such a message without a word.</remarks>
public sealed class InstanceNotOpenException : InvalidOperationException
{
    /// <summary>Makes the exception for an instance that is not named.</summary>
    public InstanceNotOpenException()
        : base("There is no open orchestration instance with this id.")
    {
    }

    /// <summary>Makes the exception for an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    public InstanceNotOpenException(string instanceId)
        : this(instanceId, null)
    {
    }

    /// <summary>Makes the exception for an instance, with the cause.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="innerException">The cause.</param>
    public InstanceNotOpenException(string instanceId, Exception? innerException)
        : base($"There is no open orchestration instance '{instanceId}'.", innerException)
        => InstanceId = instanceId;

    /// <summary>The instance, when known.</summary>
    public string? InstanceId { get; }
}
