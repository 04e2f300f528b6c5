namespace OpcOnboarding.Durable.Embedded;

/// <summary>An instance with this id exists and is in a status that a new start may not replace.</summary>
public sealed class OrchestrationAlreadyExistsException : InvalidOperationException
{
    /// <summary>Makes the exception for an instance that is not named.</summary>
    public OrchestrationAlreadyExistsException()
        : this("An orchestration instance with this id exists already.")
    {
    }

    /// <summary>Makes the exception with a sentence of the caller's.</summary>
    /// <param name="message">What happened.</param>
    public OrchestrationAlreadyExistsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public OrchestrationAlreadyExistsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
