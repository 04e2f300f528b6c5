using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Entitlements;

/// <summary>A benefit beside the vouchers, as the policies find it for a case: a subsidy, an award, a loan, a benefit of the person, an investment.</summary>
/// <param name="Id">Unique in the case: clause and number of the claim under it.</param>
/// <param name="Benefit">What the clause gives, with reasons and arithmetic.</param>
public sealed record Entitlement(string Id, Benefit Benefit)
{
    private static readonly ClauseKind[] Kinds = [ClauseKind.Subsidy, ClauseKind.Award, ClauseKind.Loan, ClauseKind.Talent, ClauseKind.Investment];

    /// <summary>What has to happen.</summary>
    public EntitlementRoute Route => Benefit.Verdict switch
    {
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
            .. benefits.Where(benefit => Kinds.Contains(benefit.Kind) && benefit.VoucherType is null)
                .GroupBy(benefit => benefit.ClauseId)
                .SelectMany(clause => clause.Select((benefit, index) => new Entitlement($"{benefit.ClauseId}-{index + 1}", benefit))),
        ];
    }
}
