using OpcOnboarding.Functions.Outcomes.Officers;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Gives the case its officer. See <see cref="Workflows.Activities.AssignCaseOfficer"/>.</summary>
[DurableTask(Workflows.Activities.AssignCaseOfficer)]
internal sealed class AssignCaseOfficer(OfficerLoads officers) : TaskActivity<EffectRequest, EffectResult>
{
    /// <inheritdoc/>
    public override Task<EffectResult> RunAsync(TaskActivityContext context, EffectRequest input) =>
        officers.AssignAsync(input, CancellationToken.None);
}
