using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Runs an effect of a step with everything it may look at, once: a result that was kept is given again.</summary>
internal sealed class EffectRunner(CaseStore cases, EffectLog log, IEnumerable<IStepOutcome> outcomes)
{
    private readonly Dictionary<StepKind, IStepOutcome> byStep = outcomes.ToDictionary(outcome => outcome.Step);

    /// <summary>Runs one effect of the step that the request names.</summary>
    /// <exception cref="UnreadableRowException">The case, its form or its command can't be read.</exception>
    public async Task<EffectResult> RunAsync(
        EffectRequest request, Func<IStepOutcome, OutcomeContext, CancellationToken, Task<EffectResult>> effect, CancellationToken cancellationToken)
    {
        var step = request.Step ?? throw new ArgumentException("The effect belongs to a step.", nameof(request));
        if (await log.FindAsync(request, cancellationToken) is { } known)
        {
            return known;
        }

        var record = await cases.GetAsync(request.CaseId, cancellationToken);
        using var cipher = record.Cipher;
        var context = await LoadAsync(request, record, cancellationToken);
        return await log.KeepAsync(request, await effect(byStep[step], context, cancellationToken), cancellationToken);
    }

    private async Task<OutcomeContext> LoadAsync(EffectRequest request, CaseRecord record, CancellationToken cancellationToken)
    {
        using var form = JsonDocument.Parse(await cases.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        var command = request.CommandId is { } id ? await cases.FindCommandAsync(record, id, cancellationToken) : null;
        return new OutcomeContext(request, record, form.RootElement.Clone(), Given(command?.Body));
    }

    private static JsonObject? Given(string? body) =>
        string.IsNullOrWhiteSpace(body) ? null : (JsonNode.Parse(body) as JsonObject)?["outcome"] as JsonObject;
}
