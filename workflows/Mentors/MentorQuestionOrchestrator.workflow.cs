namespace OpcOnboarding.Workflows.Mentors;

/// <summary>One question to a mentor: waits until its day is over, then has the next one asked. An answered question is left alone by <see cref="Activities.AskNextMentor"/>.</summary>
/// <remarks>Beside the journey: only who chooses mentors costs one. Name and order are held by running questions: do not change them.</remarks>
public sealed class MentorQuestionOrchestrator : TaskOrchestrator<MentorQuestion, bool>
{
    /// <summary>Name under which the orchestration is registered.</summary>
    public const string Name = "MentorQuestion";

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(TaskOrchestrationContext context, MentorQuestion input)
    {
        await context.CreateTimer(input.Until.UtcDateTime, CancellationToken.None);
        return await context.CallActivityAsync<bool>(Activities.AskNextMentor, input, CaseRun.Persistent);
    }
}
