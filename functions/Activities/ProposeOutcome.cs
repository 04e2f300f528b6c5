using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Proposes a step's outcome and holds what it takes. See <see cref="Workflows.Activities.ProposeOutcome"/>.</summary>
[DurableTask(Workflows.Activities.ProposeOutcome)]
internal sealed class ProposeOutcome(EffectRunner runner) : TaskActivity<EffectRequest, EffectResult>
{
    /// <inheritdoc/>
    public override async Task<EffectResult> RunAsync(TaskActivityContext context, EffectRequest input) =>
        (await runner.RunAsync(Workflows.Activities.ProposeOutcome, input, CancellationToken.None)).Result;
}
