using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;

namespace OpcOnboarding.Functions.IssuedVouchers.Expiry;

/// <summary>Ends vouchers whose last day has passed: what nobody claimed goes back to the budget. Claims filed in time are still decided.</summary>
internal sealed class VoucherExpiry(VoucherStore store, TimeProvider clock)
{
    private const string CommandId = "expire";

    /// <summary>Ends all with a last day up to this one. Running it again finds nothing more to do.</summary>
    /// <returns>How many were ended by this run.</returns>
    public async Task<int> RunAsync(DateOnly lastDay, CancellationToken cancellationToken)
    {
        var ended = 0;
        foreach (var number in await store.EndingAsync(lastDay, cancellationToken))
        {
            ended += await EndAsync(number, cancellationToken) ? 1 : 0;
        }

        return ended;
    }

    private async Task<bool> EndAsync(string number, CancellationToken cancellationToken)
    {
        while (await store.FindAsync(number, cancellationToken) is { Account: { End: null } account } voucher && account.BalanceFen + account.EarmarkedFen > 0)
        {
            var movement = VoucherMovement.Of(account).ThenAll(VoucherPurse.Balance, VoucherPurse.Returned).Ending(VoucherEnd.Expired);
            var entry = new LedgerEntry(account.CaseId, clock.GetUtcNow(), movement.Lines, []);
            var command = new BookedCommand($"{CommandId}-{number}", "", MovementKind.Expire, BookedCommand.Service, entry, null);
            if (await store.BookAsync(voucher, new VoucherChange(movement), command, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
