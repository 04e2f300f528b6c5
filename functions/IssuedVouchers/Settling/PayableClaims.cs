using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Finds what waits to be paid: granted claims that are in no settlement file yet, with the department that pays them.</summary>
internal sealed class PayableClaims(CityLedger ledger, VoucherStore store, PolicyCatalogue packs, ILogger<PayableClaims> logger)
{
    /// <summary>Those of a city, the first filed first. What was granted on a voucher that was then demanded back is not paid.</summary>
    /// <returns>Each with its department; null where the voucher can't be read, so that the others need not wait for it.</returns>
    public async Task<IReadOnlyList<(string? Department, Redemption Claim)>> OfAsync(City city, CancellationToken cancellationToken)
    {
        var found = new List<(string? Department, Redemption Claim)>();
        var accepted = (await ledger.RedemptionsAsync(city, cancellationToken)).Where(claim => claim.State == RedemptionState.Accepted);
        foreach (var claims in accepted.GroupBy(claim => claim.Number))
        {
            var voucher = await TryFindAsync(claims.Key, cancellationToken);
            found.AddRange(claims
                .Where(claim => voucher is null || voucher.Account.PayableFen >= claim.GrantedFen)
                .Select(claim => (voucher is null ? null : ResponsibleDepartment.Of(voucher.Account, packs), claim)));
        }

        return [.. found.OrderBy(one => one.Claim.FiledAt).ThenBy(one => one.Claim.RedemptionId, StringComparer.Ordinal)];
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
