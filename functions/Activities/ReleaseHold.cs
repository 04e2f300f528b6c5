using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Frees what is held for a step, voids what was issued. See <see cref="Workflows.Activities.ReleaseHold"/>.</summary>
[DurableTask(Workflows.Activities.ReleaseHold)]
internal sealed class ReleaseHold(EffectRunner runner) : TaskActivity<EffectRequest, EffectResult>
{
    /// <inheritdoc/>
    public override Task<EffectResult> RunAsync(TaskActivityContext context, EffectRequest input) => runner.RunAsync(
        input,
        async (outcome, given, token) =>
        {
            await outcome.ReleaseAsync(given, token);
            return new EffectResult(Done: true);
        },
        CancellationToken.None);
}
