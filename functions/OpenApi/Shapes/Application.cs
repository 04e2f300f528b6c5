using System.Text.Json;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>The one form (domain: steps, 0.4). Everything may be missing in a draft; members that are not named here are kept.</summary>
/// <param name="Founder">The founder.</param>
/// <param name="Entity">The business.</param>
/// <param name="Bank">Wishes for the account.</param>
/// <param name="Tax">What the tax office needs.</param>
/// <param name="Workspace">Wishes for a seat.</param>
/// <param name="Mentor">Wishes for a mentor.</param>
/// <param name="Facts">Facts that benefits depend on, by dotted name or list.</param>
/// <param name="PriorGrants">What the same projects drew before.</param>
/// <param name="UnwantedSteps">Steps that the founder leaves out.</param>
[NullableIsOptional]
[KeepsUnknownMembers]
internal sealed record Application(
    FounderSection? Founder,
    EntitySection? Entity,
    BankSection? Bank,
    TaxSection? Tax,
    WorkspaceSection? Workspace,
    MentorSection? Mentor,
    IReadOnlyDictionary<string, JsonElement>? Facts,
    IReadOnlyList<PriorGrant>? PriorGrants,
    [property: Shapes(typeof(StepKind))] IReadOnlyList<string>? UnwantedSteps);

/// <summary>What a project drew before.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Programme">Who paid.</param>
/// <param name="AmountFen">How much, in fen.</param>
[NullableIsOptional]
[KeepsUnknownMembers]
internal sealed record PriorGrant(string? Project, string? Programme, long? AmountFen);
