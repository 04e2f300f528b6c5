namespace OpcOnboarding.Durable.Embedded;

/// <summary>
/// The hub must not be worked with until somebody has put something right: a row that says who may write can't be read, or the hub was made with
/// other settings. The message is for that person: what is wrong, and what to do.
/// </summary>
public sealed class TaskHubRefusedException : InvalidOperationException
{
    /// <inheritdoc cref="TaskHubRefusedException(string)"/>
    public TaskHubRefusedException()
        : this("The task hub must not be worked with.")
    {
    }

    /// <summary>Makes the exception.</summary>
    public TaskHubRefusedException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="TaskHubRefusedException(string)"/>
    public TaskHubRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
