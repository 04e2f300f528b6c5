using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Makes a step's outcome final. See <see cref="Workflows.Activities.ConfirmOutcome"/>.</summary>
[DurableTask(Workflows.Activities.ConfirmOutcome)]
internal sealed class ConfirmOutcome(EffectRunner runner) : TaskActivity<EffectRequest, EffectResult>
{
    /// <inheritdoc/>
    public override Task<EffectResult> RunAsync(TaskActivityContext context, EffectRequest input) =>
        runner.RunAsync(input, (outcome, given, token) => outcome.ConfirmAsync(given, token), CancellationToken.None);
}
