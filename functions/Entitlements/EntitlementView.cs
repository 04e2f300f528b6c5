using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows.Entitlements;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>An entitlement of a case.</summary>
/// <param name="EntitlementId">Unique in the case.</param>
/// <param name="Clause">The clause with verdict, amount, arithmetic, reason and quotation; as it was when the founder asked.</param>
/// <param name="Departments">Who is responsible, as the source says; empty: not stated.</param>
/// <param name="Route">What has to happen.</param>
/// <param name="State">How far it has come.</param>
/// <param name="AppliedAt">When the founder asked; null before.</param>
/// <param name="DecidedAt">When it was decided, or taken back; null before.</param>
/// <param name="GrantedFen">What is granted, in fen; null where nothing is (any more), or no money.</param>
/// <param name="Reason">The officer's reason; null where the clause itself decides.</param>
/// <param name="DrawnElsewhere">Nobody has asked for it here, and at the moment another case of the same person draws it: asking would be refused. Said by the list only.</param>
internal sealed record EntitlementView(
    string EntitlementId,
    BenefitClause Clause,
    IReadOnlyList<string> Departments,
    [property: Names(NameSets.EntitlementRouteName)] string Route,
    [property: Names(NameSets.EntitlementStateName)] string State,
    DateTimeOffset? AppliedAt,
    DateTimeOffset? DecidedAt,
    long? GrantedFen,
    string? Reason,
    bool DrawnElsewhere)
{
    public static EntitlementView Of(Entitlement entitlement, EntitlementRecord? asked, IReadOnlyList<string> departments) => new(
        entitlement.Id,
        BenefitClause.Of(entitlement.Benefit),
        departments,
        entitlement.Route.ToString(),
        (asked?.State ?? EntitlementState.Open).ToString(),
        asked?.AppliedAt,
        asked?.DecidedAt,
        asked?.AmountFen,
        asked?.Reason,
        DrawnElsewhere: false);
}
