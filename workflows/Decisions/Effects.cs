namespace OpcOnboarding.Workflows.Decisions;

/// <summary>A side effect that events ask for.</summary>
/// <param name="Activity">Name of the activity.</param>
/// <param name="Request">Its input.</param>
/// <param name="Required">Whether the command is refused when it can't be done.</param>
/// <param name="Holds">Whether something is held for the step once it is done, which was not before.</param>
public sealed record Effect(string Activity, EffectRequest Request, bool Required = false, bool Holds = false);

/// <summary>Reads off events which side effects they ask for.</summary>
public static class Effects
{
    /// <summary>The effects of one transition, independent of each other.</summary>
    /// <param name="before">The case before the transition.</param>
    /// <param name="after">The case after it.</param>
    /// <param name="events">The transition's events.</param>
    /// <param name="journey">The version the case began on.</param>
    /// <param name="commandId">The command behind it; null for a timer.</param>
    public static IReadOnlyList<Effect> Of(
        OnboardingCase before, OnboardingCase after, IReadOnlyList<CaseEvent> events, JourneyDefinition journey, string? commandId) =>
        [
            .. events.SelectMany(happened => Of(happened, after, journey, commandId)),
            .. after.Steps.Where(step => step.Held && IsOver(after, step)).Select(step => ForStep(Activities.ReleaseHold, after, step.Kind, null)),
            .. before.IsOpen && !after.IsOpen ? [ForCase(Activities.ReleaseCaseOfficer, after, null, null)] : Array.Empty<Effect>(),
        ];

    /// <summary>What an effect that was done, or could not be, adds to the journal.</summary>
    public static IEnumerable<CaseEvent> Result(Effect effect, EffectResult result) => effect.Activity switch
    {
        Activities.AssignCaseOfficer when result.Done && effect.Request.Choice is null => [new Reassigned(result.Value!)],
        Activities.ConfirmOutcome when result.Done && effect.Holds => [new Proposed(effect.Request.Step!.Value, true)],
        Activities.ProposeOutcome => [new Proposed(effect.Request.Step!.Value, result.Done)],
        Activities.ReleaseHold => [new Released(effect.Request.Step!.Value)],
        _ => [],
    };

    /// <summary>
    /// Has a transition's effects done. Required ones come first and alone: when one of them can't be done the others are not
    /// begun, so that a refused command leaves nothing held, earmarked or released behind.
    /// </summary>
    /// <param name="effects">The effects.</param>
    /// <param name="doOne">Does one; may run again for the same effect and must then give an equal result without a second effect.</param>
    /// <returns>The events they give, or null when a required one can't be done.</returns>
    public static async Task<IReadOnlyList<CaseEvent>?> DoAllAsync(IReadOnlyList<Effect> effects, Func<Effect, Task<EffectResult>> doOne)
    {
        var required = await DoEachAsync(effects.Where(effect => effect.Required), doOne);
        return required.All(done => done.Result.Done)
            ? [.. required.Concat(await DoEachAsync(effects.Where(effect => !effect.Required), doOne)).SelectMany(done => Result(done.Effect, done.Result))]
            : null;
    }

    private static async Task<IReadOnlyList<(Effect Effect, EffectResult Result)>> DoEachAsync(
        IEnumerable<Effect> effects, Func<Effect, Task<EffectResult>> doOne)
    {
        var all = effects.ToList();
        return [.. all.Zip(await Task.WhenAll(all.Select(doOne)))];
    }

    /// <summary>The effect that tries again to hold the seat that is to be the domicile.</summary>
    public static Effect HoldDomicile(OnboardingCase @case, string commandId) =>
        ForStep(Activities.ProposeOutcome, @case, StepKind.Workspace, commandId, $"propose-{commandId}");

    private static IEnumerable<Effect> Of(CaseEvent happened, OnboardingCase after, JourneyDefinition journey, string? commandId) => happened switch
    {
        CaseOpened opened => AtSubmission(after, opened),
        Reassigned assigned => [ForCase(Activities.AssignCaseOfficer, after, commandId, assigned.Subject)],
        Chosen chosen => [ForStep(Activities.ChooseProposal, after, chosen.Step, commandId, $"choose-{commandId}", chosen.Choice) with { Required = true }],
        StepMoved { Trigger: Trigger.Approve } moved => [Confirm(after, moved.Step, journey, commandId)],
        StepMoved { Trigger: Trigger.Unblock or Trigger.Redo or Trigger.RequestReconsideration } moved
            when journey.Step(moved.Step).ProposesOutcome && !after.Step(moved.Step).Held => [ForStep(Activities.ProposeOutcome, after, moved.Step, commandId)],
        _ => [],
    };

    // Each approval confirms under a key of its own: what was not possible for one may be for the next.
    private static Effect Confirm(OnboardingCase after, StepKind kind, JourneyDefinition journey, string? commandId) =>
        ForStep(Activities.ConfirmOutcome, after, kind, commandId, $"{Activities.ConfirmOutcome}-{commandId}") with
        {
            Required = true,
            Holds = journey.Step(kind).ProposesOutcome && !after.Step(kind).Held,
        };

    private static IEnumerable<Effect> AtSubmission(OnboardingCase after, CaseOpened opened) =>
    [
        ForCase(Activities.AssignCaseOfficer, after, null, null),
        .. opened.SeatIsDomicile ? [ForStep(Activities.ProposeOutcome, after, StepKind.Workspace, null, "hold")] : Array.Empty<Effect>(),
    ];

    private static bool IsOver(OnboardingCase after, OnboardingStep step) => step switch
    {
        { State: StepState.Completed, Kind: StepKind.Vouchers } => step.Frozen,
        { State: StepState.Completed } => false,
        { IsOpen: true } => false,
        _ => step.HasEnded || !after.IsOpen,
    };

    private static Effect ForStep(string activity, OnboardingCase @case, StepKind kind, string? commandId, string? effect = null, string? choice = null)
    {
        var attempt = @case.Step(kind).Attempt;
        return new Effect(activity, new EffectRequest($"{@case.CaseId}/{kind}/{attempt}/{effect ?? activity}", @case.CaseId, kind, attempt, commandId, choice));
    }

    private static Effect ForCase(string activity, OnboardingCase @case, string? commandId, string? choice) =>
        new(activity, new EffectRequest($"{@case.CaseId}/case/0/{activity}{(commandId is null ? "" : $"-{commandId}")}", @case.CaseId, null, 0, commandId, choice));
}
