namespace OpcOnboarding.Workflows.Decisions;

/// <summary>The answers to the guards that the tables name. Each looks at the situation only.</summary>
internal static class Guards
{
    public static bool Holds(Guard guard, Situation situation, StepKind? kind, Actor actor, IReadOnlyList<string> deficiencies) => guard switch
    {
        Guard.None => true,
        Guard.PrerequisitesMet => AreCompleted(situation, Definition(situation, kind).StartsAfter),
        Guard.SupplementRoundLeft => RoundsUsed(situation.Case, kind) < situation.Journey.Limits.SupplementRounds,
        Guard.DeficiencyOpen => situation.Case.Deficiencies.Any(deficiency => deficiency.State == DeficiencyState.Open),
        Guard.DeficiencySupplied => AreSupplied(situation.Case, deficiencies),
        Guard.DeficiencyOverdue => Deadlines.Overdue(situation).Any(),
        Guard.EveryStepEnded => EveryStepEnded(situation.Case),
        Guard.RegistrationEndedNegative => situation.Case.Step(StepKind.Registration) is { HasEnded: true, State: not StepState.Completed },
        Guard.ExtensionLeft => Step(situation, kind).ExtendedBy < Definition(situation, kind).Extension.WorkingDays,
        Guard.SecondPersonAsked => Definition(situation, kind).SecondPerson,
        Guard.MayBeApproved => MayBeApproved(situation, Definition(situation, kind), Step(situation, kind), actor),
        Guard.RedoTimeLeft => Step(situation, kind).RedoUntil is not null,
        Guard.MayBeLeftOut => Definition(situation, kind).MayBeLeftOutBy.Contains(situation.Case.EntityType) && !IsDomicile(situation.Case, kind),
    };

    /// <summary>Whether a promised paper that this step looks at is neither in order nor supplied to the desk since.</summary>
    public static bool IsOwed(Deficiency deficiency, StepDefinition definition, OnboardingStep step) =>
        deficiency.State != DeficiencyState.Closed
        && definition.Materials.Contains(deficiency.Material)
        && !(deficiency.State == DeficiencyState.Failed && step.SuppliedMaterials.Contains(deficiency.Material));

    private static StepDefinition Definition(Situation situation, StepKind? kind) => situation.Journey.Step(kind!.Value);

    private static OnboardingStep Step(Situation situation, StepKind? kind) => situation.Case.Step(kind!.Value);

    private static int RoundsUsed(OnboardingCase @case, StepKind? kind) =>
        kind is { } step ? @case.Step(step).SupplementRounds : @case.SupplementRounds;

    private static bool AreCompleted(Situation situation, IReadOnlyList<StepKind> needed) =>
        needed.All(kind => situation.Case.FindStep(kind) is { State: StepState.Completed });

    private static bool AreSupplied(OnboardingCase @case, IReadOnlyList<string> named)
    {
        var supplied = @case.Deficiencies.Where(deficiency => deficiency.State == DeficiencyState.Supplied).Select(deficiency => deficiency.Id).ToHashSet();
        return supplied.Count > 0 && named.All(supplied.Contains);
    }

    private static bool EveryStepEnded(OnboardingCase @case) =>
        @case.Step(StepKind.Registration).State == StepState.Completed
        && @case.Steps.All(step => step.HasEnded)
        && !@case.Deficiencies.Any(deficiency => deficiency.State is DeficiencyState.Open or DeficiencyState.Supplied);

    private static bool MayBeApproved(Situation situation, StepDefinition definition, OnboardingStep step, Actor actor) =>
        AreCompleted(situation, [.. definition.StartsAfter, .. definition.ApprovedAfter])
        && !situation.Case.Deficiencies.Any(deficiency => IsOwed(deficiency, definition, step))
        && HasDomicile(situation.Case, definition)
        && IsDecidedBySecondPerson(definition, step, actor);

    private static bool HasDomicile(OnboardingCase @case, StepDefinition definition) =>
        definition.Kind != StepKind.Registration || !@case.SeatIsDomicile || @case.FindStep(StepKind.Workspace) is { Held: true };

    private static bool IsDomicile(OnboardingCase @case, StepKind? kind) => kind == StepKind.Workspace && @case.SeatIsDomicile;

    /// <summary>What the service proposed counts as the first person's word.</summary>
    private static bool IsDecidedBySecondPerson(StepDefinition definition, OnboardingStep step, Actor actor) =>
        !definition.SecondPerson
        || (definition.ProposesOutcome && step.Held)
        || (step.State == StepState.PendingDecision && step.RecommendedBy != actor.Subject);
}
