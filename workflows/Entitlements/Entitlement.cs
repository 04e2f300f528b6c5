using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Entitlements;

/// <summary>A benefit beside the vouchers, as the policies find it for a case: a subsidy, an award, a loan, a benefit of the person, an investment.</summary>
/// <param name="Id">Unique in the case: clause and key of the item it is for, <c>YC-11.2-i3f…</c>; clause and 1 for the case as a whole. Kept ones of before have clause and number.</param>
/// <param name="Benefit">What the clause gives, with reasons and arithmetic.</param>
public sealed record Entitlement(string Id, Benefit Benefit)
{
    private static readonly ClauseKind[] Kinds = [ClauseKind.Subsidy, ClauseKind.Award, ClauseKind.Loan, ClauseKind.Talent, ClauseKind.Investment];

    /// <summary>What has to happen. There is no application for nothing: the benefit says what took the sum away.</summary>
    public EntitlementRoute Route => Benefit.Verdict switch
    {
        Verdict.Entitled or Verdict.Relief or Verdict.Ceiling or Verdict.Reduced or Verdict.Limit when Benefit.AmountFen == 0 =>
            Benefit.MissingFacts.Count == 0 ? EntitlementRoute.None : EntitlementRoute.Information,
        Verdict.Entitled or Verdict.Relief when Benefit.MissingFacts.Count == 0 => EntitlementRoute.NoApplication,
        Verdict.Entitled or Verdict.Relief or Verdict.Ceiling or Verdict.Reduced or Verdict.Limit => EntitlementRoute.Application,
        Verdict.NotStated or Verdict.Service => EntitlementRoute.Officer,
        Verdict.NeedsInformation => EntitlementRoute.Information,
        _ => EntitlementRoute.None,
    };

    /// <summary>Whether a founder can ask for it.</summary>
    public bool IsOpen => Route is EntitlementRoute.NoApplication or EntitlementRoute.Application or EntitlementRoute.Officer;

    /// <summary>The most an officer may grant, in fen; null where the source states no figure.</summary>
    public long? MostFen => Route == EntitlementRoute.Officer ? null : Benefit.AmountFen;

    /// <summary>The entitlements among benefits, in their order; vouchers and places are given by steps of their own.</summary>
    public static IReadOnlyList<Entitlement> Among(IReadOnlyList<Benefit> benefits)
    {
        ArgumentNullException.ThrowIfNull(benefits);
        return
        [
            .. benefits.Where(benefit => Kinds.Contains(benefit.Kind) && !benefit.IsVoucher)
                .GroupBy(benefit => (benefit.ClauseId, benefit.ItemKey))
                .SelectMany(item => item.Select((benefit, again) => new Entitlement(IdOf(benefit, again), benefit))),
        ];
    }

    // Numbers after an item's key tell only those apart that say the very same. A digit never begins a key, so no id of before means another item now.
    private static string IdOf(Benefit benefit, int again) => benefit.ItemKey is not { } key ? $"{benefit.ClauseId}-{again + 1}"
        : again == 0 ? $"{benefit.ClauseId}-i{key}"
        : $"{benefit.ClauseId}-i{key}-{again + 1}";
}
