namespace OpcOnboarding.Workflows.Decisions;

/// <summary>What someone may do now; read by views, pages and refusals.</summary>
public static class Permissions
{
    /// <summary>Triggers of the case that the actor may fire now, in the order of the table.</summary>
    public static IReadOnlyList<Trigger> OfCase(Situation situation, Actor actor) =>
        [.. JourneyMachine.OfCase(situation, actor, [], _ => { }).PermittedTriggers];

    /// <summary>Triggers of one step that the actor may fire now, in the order of the table.</summary>
    public static IReadOnlyList<Trigger> OfStep(Situation situation, StepKind step, Actor actor) =>
        [.. JourneyMachine.OfStep(situation, step, actor, _ => { }).PermittedTriggers];

    /// <summary>Whether any row gives the trigger to what the actor is.</summary>
    public static bool HasRow(JourneyDefinition journey, Trigger trigger, StepKind? step, Actor actor) =>
        ((step is null ? journey.CaseParties(trigger) : journey.StepParties(trigger)) & actor.Parties) != 0;

    /// <summary>Whether the trigger stands in the table of the case (no step) or of the steps at all.</summary>
    public static bool Exists(JourneyDefinition journey, Trigger trigger, StepKind? step) =>
        (step is null ? journey.CaseParties(trigger) : journey.StepParties(trigger)) != Party.None;
}
