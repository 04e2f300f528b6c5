using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes.Desks;

/// <summary>
/// The outcome of a step that an authority or a bank decides: the desk says it. In development a sample stands in, marked
/// <c>sample: true</c>; in production nothing does.
/// </summary>
internal abstract class DeskOutcome(StepKind step, ServiceSettings settings) : IStepOutcome
{
    /// <inheritdoc/>
    public StepKind Step => step;

    /// <inheritdoc/>
    public Task<EffectResult> ProposeAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new EffectResult(Done: false));

    /// <inheritdoc/>
    public Task<EffectResult> ChooseAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new EffectResult(Done: false));

    /// <inheritdoc/>
    public async Task<JsonObject?> ConfirmAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        context.Given is { } given ? Normalise((JsonObject)given.DeepClone())
        : settings.IsDevelopment ? await SampleAsync(context, cancellationToken)
        : null;

    /// <inheritdoc/>
    public Task ReleaseAsync(OutcomeContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<JsonNode?> DescribeProposalAsync(CaseRecord record, CancellationToken cancellationToken) => Task.FromResult<JsonNode?>(null);

    /// <summary>The desk's outcome as it is stored.</summary>
    protected virtual JsonObject Normalise(JsonObject given) => given;

    /// <summary>An invented outcome that satisfies every rule; null when none can be made.</summary>
    protected abstract Task<JsonObject?> SampleAsync(OutcomeContext context, CancellationToken cancellationToken);
}
