namespace OpcOnboarding.Workflows.Mentors;

/// <summary>A question to a mentor that waits for an answer.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Which of the case's questions.</param>
/// <param name="Until">When it goes to the next.</param>
public sealed record MentorQuestion(string CaseId, int Number, DateTimeOffset Until)
{
    /// <summary>The instance id of its timer. Begins with the case, as commands after the end do.</summary>
    public string InstanceId => $"{CaseId}-mentor-{Number}";
}
