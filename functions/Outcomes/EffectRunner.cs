using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Officers;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Has effects done: loads what they look at, and finds who does them.</summary>
/// <remarks>
/// An effect leaves its mark where it takes place (a seat, a mentor's place, a ledger entry), keyed by case and attempt. That
/// makes it safe to run again; its result is kept by the transition that records it, or by the orchestration.
/// </remarks>
internal sealed class EffectRunner(CaseStore cases, OfficerLoads officers, IEnumerable<IStepOutcome> outcomes)
{
    private readonly Dictionary<StepKind, IStepOutcome> byStep = outcomes.ToDictionary(outcome => outcome.Step);

    /// <summary>Has a transition's effects done.</summary>
    /// <param name="record">The case before the transition.</param>
    /// <param name="request">The transition.</param>
    /// <param name="command">The command behind it; null for none.</param>
    /// <param name="cancellationToken">Ends the wait; effects that have begun may be done.</param>
    public async Task<CarriedOut> RunAsync(CaseRecord record, RecordRequest request, StoredCommand? command, CancellationToken cancellationToken)
    {
        var confirmed = new Dictionary<StepKind, JsonObject>();
        var form = request.Effects.Any(effect => effect.Request.Step is not null) ? await FormAsync(record, cancellationToken) : default;
        var gained = await Effects.DoAllAsync(request.Effects, async effect =>
        {
            var (result, outcome) = await RunAsync(effect.Activity, ContextOf(effect.Request, record, form, command), cancellationToken);
            if (outcome is not null)
            {
                confirmed.Add(effect.Request.Step!.Value, outcome);
            }

            return result;
        });
        return new CarriedOut(request, new RecordResult(true, gained is null, gained ?? []), confirmed);
    }

    /// <summary>Has one effect done.</summary>
    /// <returns>Its result, and the outcome where it makes one final.</returns>
    public async Task<(EffectResult Result, JsonObject? Outcome)> RunAsync(string activity, EffectRequest request, CancellationToken cancellationToken)
    {
        var record = await cases.GetRecentAsync(request.CaseId, cancellationToken);
        var command = request.CommandId is { } id ? await cases.FindRecentCommandAsync(record, id, cancellationToken) : null;
        return await RunAsync(activity, ContextOf(request, record, await FormAsync(record, cancellationToken), command), cancellationToken);
    }

    private async Task<(EffectResult Result, JsonObject? Outcome)> RunAsync(string activity, OutcomeContext context, CancellationToken cancellationToken) => activity switch
    {
        Workflows.Activities.AssignCaseOfficer => (await officers.AssignAsync(context, cancellationToken), null),
        Workflows.Activities.ReleaseCaseOfficer => (await officers.ReleaseAsync(context, cancellationToken), null),
        Workflows.Activities.ProposeOutcome => (await DeskOf(context).ProposeAsync(context, cancellationToken), null),
        Workflows.Activities.ChooseProposal => (await DeskOf(context).ChooseAsync(context, cancellationToken), null),
        Workflows.Activities.ReleaseHold => (await ReleaseAsync(context, cancellationToken), null),
        Workflows.Activities.ConfirmOutcome => await ConfirmAsync(context, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(activity), activity, "No effect has this name."),
    };

    private async Task<EffectResult> ReleaseAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        await DeskOf(context).ReleaseAsync(context, cancellationToken);
        return new EffectResult(Done: true);
    }

    private async Task<(EffectResult Result, JsonObject? Outcome)> ConfirmAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var outcome = await DeskOf(context).ConfirmAsync(context, cancellationToken);
        return (new EffectResult(outcome is not null), outcome);
    }

    private IStepOutcome DeskOf(OutcomeContext context) =>
        byStep[context.Request.Step ?? throw new ArgumentException("The effect belongs to a step.", nameof(context))];

    private async Task<JsonElement> FormAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        using var form = JsonDocument.Parse(await cases.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        return form.RootElement.Clone();
    }

    private static OutcomeContext ContextOf(EffectRequest request, CaseRecord record, JsonElement form, StoredCommand? command) => new(
        request, record, form, string.IsNullOrWhiteSpace(command?.Body) ? null : (JsonNode.Parse(command.Body) as JsonObject)?["outcome"] as JsonObject);
}
