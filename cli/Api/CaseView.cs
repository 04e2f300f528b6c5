using System.Text.Json;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Cli.Api;

/// <summary>What the demo reads of a case's view (design, section 8).</summary>
internal sealed record CaseView(
    string CaseId,
    string CaseNumber,
    CaseState State,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<DeficiencyView> Deficiencies,
    DateOnly? ReceivedOn)
{
    /// <summary>The step.</summary>
    public StepView Step(StepKind kind) => Steps.First(step => step.Step == kind);

    /// <summary>Whether the step was approved and not taken back.</summary>
    public bool IsCompleted(StepKind kind) => Step(kind).State == StepState.Completed;
}

/// <summary>What the demo reads of a step.</summary>
/// <param name="Step">Which.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DueOn">Last day of the promised time.</param>
/// <param name="DueAt">Close of business of that day.</param>
/// <param name="Light">How its clock stands; null without one.</param>
/// <param name="Outcome">What was decided; null before.</param>
internal sealed record StepView(StepKind Step, StepState State, DateOnly? DueOn, DateTimeOffset? DueAt, Light? Light, JsonElement? Outcome)
{
    /// <summary>A text of the outcome; null when it has none of that name.</summary>
    public string? OutcomeText(string name) =>
        Outcome is { ValueKind: JsonValueKind.Object } outcome && outcome.TryGetProperty(name, out var text) ? text.GetString() : null;
}

/// <summary>A promised paper.</summary>
/// <param name="Id">Unique in the case.</param>
/// <param name="Material">Code of the material.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DueOn">Last day of the promise.</param>
internal sealed record DeficiencyView(string Id, string Material, DeficiencyState State, DateOnly DueOn);
