namespace OpcOnboarding.Durable;

/// <summary>An activity or sub-orchestration failed; thrown where its task is awaited.</summary>
public sealed class TaskFailedException : Exception
{
    /// <summary>A failure known as an exception.</summary>
    /// <param name="taskName">The name that was called.</param>
    /// <param name="taskId">The call's sequence number in the execution.</param>
    /// <param name="innerException">The error.</param>
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base(MessageOf(taskName, taskId, innerException?.Message), innerException)
    {
        ArgumentNullException.ThrowIfNull(innerException);
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = TaskFailureDetails.FromException(innerException);
    }

    /// <summary>A failure known by its details.</summary>
    /// <param name="taskName">The name that was called.</param>
    /// <param name="taskId">The call's sequence number in the execution.</param>
    /// <param name="failureDetails">The details as they came over the wire.</param>
    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base(MessageOf(taskName, taskId, failureDetails?.ErrorMessage))
    {
        ArgumentNullException.ThrowIfNull(failureDetails);
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails;
    }

    /// <summary>The name that was called.</summary>
    public string TaskName { get; }

    /// <summary>The call's sequence number in the execution.</summary>
    public int TaskId { get; }

    /// <summary>What went wrong.</summary>
    public TaskFailureDetails FailureDetails { get; }

    /// <summary>Whether the failure itself (not its inner failures) was of a type or of one derived from it.</summary>
    /// <typeparam name="T">The exception type.</typeparam>
    public bool IsCausedByException<T>()
        where T : Exception => FailureDetails.IsCausedBy<T>();

    // The wording is part of the wire: it becomes errorMessage when nobody catches (wire facts, part c, failures).
    private static string MessageOf(string taskName, int taskId, string? details) =>
        $"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {details}";
}
