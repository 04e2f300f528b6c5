using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Holds what the founder chose in place of what was held. See <see cref="Workflows.Activities.ChooseProposal"/>.</summary>
[DurableTask(Workflows.Activities.ChooseProposal)]
internal sealed class ChooseProposal(EffectRunner runner) : TaskActivity<EffectRequest, EffectResult>
{
    /// <inheritdoc/>
    public override Task<EffectResult> RunAsync(TaskActivityContext context, EffectRequest input) =>
        runner.RunAsync(input, (outcome, given, token) => outcome.ChooseAsync(given, token), CancellationToken.None);
}
