using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Sums up what a settlement file would hold, before one is ordered.</summary>
internal sealed class Payables(CityLedger ledger, VoucherStore store, PolicyCatalogue packs)
{
    /// <summary>The departments with something to pay, in the order of their names.</summary>
    /// <exception cref="UnreadableRowException">A claim's voucher is gone.</exception>
    public async Task<IReadOnlyList<PayableView>> OfAsync(City city, CancellationToken cancellationToken)
    {
        var owed = new List<(string Department, long Fen)>();
        var accepted = (await ledger.RedemptionsAsync(city, cancellationToken)).Where(claim => claim.State == RedemptionState.Accepted);
        foreach (var claims in accepted.GroupBy(claim => claim.Number))
        {
            var voucher = await store.FindAsync(claims.Key, cancellationToken) ?? throw new UnreadableRowException("A claim's voucher is gone.");
            var department = ResponsibleDepartment.Of(voucher.Account, packs);
            owed.AddRange(claims.Select(claim => (department, claim.GrantedFen ?? 0)));
        }

        return [.. owed.GroupBy(one => one.Department).Select(all => new PayableView(all.Key, all.Count(), all.Sum(one => one.Fen))).OrderBy(view => view.Department, StringComparer.Ordinal)];
    }
}
