using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Proposes a step's outcome and holds what it takes. See <see cref="Workflows.Activities.ProposeOutcome"/>.</summary>
[DurableTask(Workflows.Activities.ProposeOutcome)]
internal sealed class ProposeOutcome(EffectRunner runner) : TaskActivity<EffectRequest, EffectResult>
{
    /// <inheritdoc/>
    public override Task<EffectResult> RunAsync(TaskActivityContext context, EffectRequest input) =>
        runner.RunAsync(input, (outcome, given, token) => outcome.ProposeAsync(given, token), CancellationToken.None);
}
