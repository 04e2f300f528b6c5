using OpcOnboarding.Functions.Mentors;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Asks the next mentor when one has not answered in time. See <see cref="Workflows.Activities.AskNextMentor"/>.</summary>
[DurableTask(Workflows.Activities.AskNextMentor)]
internal sealed class AskNextMentor(AskingDesk desk) : TaskActivity<MentorQuestion, bool>
{
    /// <inheritdoc/>
    public override Task<bool> RunAsync(TaskActivityContext context, MentorQuestion input) => desk.ExpireAsync(input, CancellationToken.None);
}
