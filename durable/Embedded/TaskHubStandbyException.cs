namespace OpcOnboarding.Durable.Embedded;

/// <summary>This process does not own the task hub now: another one does, or ownership was lost while the command was under way.</summary>
/// <remarks>The command may or may not have been committed when ownership was lost in between; sending it again is the answer to both.</remarks>
public sealed class TaskHubStandbyException : InvalidOperationException
{
    /// <summary>Makes the exception with its usual sentence.</summary>
    public TaskHubStandbyException()
        : this("This process stands by and does not own the task hub. Send the command to the owner, or again in a few seconds.")
    {
    }

    /// <summary>Makes the exception with a sentence of the caller's.</summary>
    /// <param name="message">What happened and what to do.</param>
    public TaskHubStandbyException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public TaskHubStandbyException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
