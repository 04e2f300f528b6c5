namespace OpcOnboarding.Storage.Backup;

/// <summary>A backup can't be taken or restored; the message is a sentence for the person at the terminal.</summary>
public sealed class BackupException : Exception
{
    /// <summary>Makes it without a reason of its own.</summary>
    public BackupException()
        : this("The backup failed.")
    {
    }

    /// <summary>Makes it with the sentence.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public BackupException(string message)
        : base(message)
    {
    }

    /// <summary>Makes it with the sentence and its cause.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public BackupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
