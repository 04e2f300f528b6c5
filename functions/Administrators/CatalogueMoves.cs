using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Administrators;

/// <summary>One row of the case's table.</summary>
/// <param name="From">States it starts from.</param>
/// <param name="Trigger">What is fired.</param>
/// <param name="To">A state, or <c>same</c>, <c>whereItWas</c>, <c>gone</c>.</param>
/// <param name="By">Who may fire it.</param>
/// <param name="When">Name of the condition; null for none.</param>
internal sealed record CatalogueCaseMove(
    IReadOnlyList<CaseState> From, Trigger Trigger, string To, [property: Names(NameSets.PartyName)] IReadOnlyList<string> By, string? When)
{
    public static CatalogueCaseMove Of(CaseMove move) =>
        new(move.From, move.Trigger, MoveWords.Target(move.To), MoveWords.Parties(move.By), MoveWords.Condition(move.When));
}

/// <summary>One row of the steps' table.</summary>
/// <param name="From">States it starts from.</param>
/// <param name="Trigger">What is fired.</param>
/// <param name="To">A state, or <c>same</c>, <c>whereItWas</c>, <c>gone</c>.</param>
/// <param name="By">Who may fire it.</param>
/// <param name="When">Name of the condition; null for none.</param>
/// <param name="CaseIs">States that the case must be in.</param>
internal sealed record CatalogueStepMove(
    IReadOnlyList<StepState> From, Trigger Trigger, string To, [property: Names(NameSets.PartyName)] IReadOnlyList<string> By, string? When, IReadOnlyList<CaseState> CaseIs)
{
    public static CatalogueStepMove Of(StepMove move) =>
        new(move.From, move.Trigger, MoveWords.Target(move.To), MoveWords.Parties(move.By), MoveWords.Condition(move.When), move.CaseStates);
}

/// <summary>How parts of a row are written.</summary>
internal static class MoveWords
{
    public static string Target<TState>(Target<TState> to)
        where TState : struct, Enum =>
        to.State is { } state ? CaseJson.Name(state) : CaseJson.Name(to.Marker);

    public static string? Condition(Guard guard) => guard == Guard.None ? null : CaseJson.Name(guard);

    public static IReadOnlyList<string> Parties(Party by) =>
        [.. Single.Where(party => by.HasFlag(party)).Select(CaseJson.Name)];

    /// <summary>The parties that are one kind of people, or the system.</summary>
    public static IEnumerable<Party> Single { get; } = Enum.GetValues<Party>().Where(party => party is not (Party.None or Party.AnyOfficer));
}
