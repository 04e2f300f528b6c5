using OpcOnboarding.Functions.Outcomes.Officers;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Takes the case off its officer's load. See <see cref="Workflows.Activities.ReleaseCaseOfficer"/>.</summary>
[DurableTask(Workflows.Activities.ReleaseCaseOfficer)]
internal sealed class ReleaseCaseOfficer(OfficerLoads officers) : TaskActivity<EffectRequest, EffectResult>
{
    /// <inheritdoc/>
    public override Task<EffectResult> RunAsync(TaskActivityContext context, EffectRequest input) =>
        officers.ReleaseAsync(input, CancellationToken.None);
}
