namespace OpcOnboarding.Durable.Embedded;

/// <summary>The instance cannot be read or run and is set aside until the hub's next start. All other instances go on.</summary>
public sealed class InstanceQuarantinedException : InvalidOperationException
{
    /// <summary>Makes the exception for an instance that is not named.</summary>
    public InstanceQuarantinedException()
        : this("The orchestration instance is quarantined.")
    {
    }

    /// <summary>Makes the exception with a sentence of the caller's.</summary>
    /// <param name="message">What happened.</param>
    public InstanceQuarantinedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception for an instance, with the cause.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="innerException">Why it was set aside; a reference, so that the log shows where it began.</param>
    public InstanceQuarantinedException(string instanceId, Exception? innerException)
        : base($"The orchestration instance '{instanceId}' is quarantined: its stored state cannot be read or its turn cannot run.", innerException)
        => InstanceId = instanceId;

    /// <summary>The instance, when known.</summary>
    public string? InstanceId { get; }
}
