using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Finds what waits to be paid: granted claims that are in no settlement file yet, with the department that pays them.</summary>
internal sealed class PayableClaims(CityLedger ledger, VoucherStore store, PolicyCatalogue packs, ILogger<PayableClaims> logger)
{
    /// <summary>Those of a city. What was granted on a voucher that was then demanded back is not paid.</summary>
    public async Task<Payable> OfAsync(City city, CancellationToken cancellationToken)
    {
        var (found, all) = (new List<(string Department, Redemption Claim)>(), await ledger.ClaimsAsync(city, cancellationToken));
        var unreadable = all.Unreadable.ToList();
        foreach (var claims in all.Readable.Where(claim => claim.State == RedemptionState.Accepted).GroupBy(claim => claim.Number))
        {
            if (await TryFindAsync(claims.Key, cancellationToken) is not { } voucher)
            {
                unreadable.AddRange(claims.Select(claim => claim.RedemptionId));
                continue;
            }

            found.AddRange(claims.Where(claim => voucher.Account.PayableFen >= claim.GrantedFen).Select(claim => (ResponsibleDepartment.Of(voucher.Account, packs), claim)));
        }

        return new Payable([.. found.OrderBy(one => one.Claim.FiledAt).ThenBy(one => one.Claim.RedemptionId, StringComparer.Ordinal)], unreadable);
    }

    private async Task<StoredVoucher?> TryFindAsync(string number, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(number, cancellationToken);
        }
        catch (UnreadableRowException unreadable)
        {
            logger.LogError("Voucher {Number} can't be settled: {Failure}", number, FailureTrace.Of(unreadable));
            return null;
        }
    }
}
