namespace OpcOnboarding.Workflows;

/// <summary>One version of the journey: the six steps, the two tables and the limits that are not a step's own.</summary>
/// <param name="Version">Carried by each case from its first event; never used twice for different content.</param>
/// <param name="Steps">The steps in the order a founder meets them.</param>
/// <param name="CaseMoves">Moves of the case.</param>
/// <param name="StepMoves">Moves of a step.</param>
public sealed record JourneyDefinition(
    string Version,
    IReadOnlyList<StepDefinition> Steps,
    IReadOnlyList<CaseMove> CaseMoves,
    IReadOnlyList<StepMove> StepMoves)
{
    /// <summary>Time limits that hold for every step or for the case.</summary>
    public CaseLimits Limits { get; init; } = CaseLimits.Default;

    /// <summary>The definition of one step.</summary>
    public StepDefinition Step(StepKind kind) => Steps.First(step => step.Kind == kind);

    /// <summary>Everyone who has <paramref name="trigger"/> in any row of the case's table.</summary>
    public Party CaseParties(Trigger trigger) =>
        CaseMoves.Where(move => move.Trigger == trigger).Aggregate(Party.None, (all, move) => all | move.By);

    /// <summary>Everyone who has <paramref name="trigger"/> in any row of the steps' table.</summary>
    public Party StepParties(Trigger trigger) =>
        StepMoves.Where(move => move.Trigger == trigger).Aggregate(Party.None, (all, move) => all | move.By);
}
