using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Sums up what a settlement file would hold, before one is ordered.</summary>
internal sealed class Payables(PayableClaims claims)
{
    /// <summary>The departments with something to pay, in the order of their names.</summary>
    public async Task<IReadOnlyList<PayableView>> OfAsync(City city, CancellationToken cancellationToken) =>
    [
        .. (await claims.OfAsync(city, cancellationToken)).Claims
            .GroupBy(one => one.Department)
            .Select(all => new PayableView(all.Key, all.Count(), all.Sum(one => one.Claim.GrantedFen ?? 0)))
            .OrderBy(view => view.Department, StringComparer.Ordinal),
    ];
}
