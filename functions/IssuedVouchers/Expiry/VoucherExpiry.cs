using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Expiry;

/// <summary>Ends vouchers whose last day has passed: what nobody claimed goes back to the budget. Claims filed in time are still decided.</summary>
internal sealed class VoucherExpiry(VoucherStore store, VoucherLedger ledger, TimeProvider clock)
{
    private const string CommandId = "expire";

    /// <summary>Ends all with a last day up to this one. Running it again finds nothing more to do.</summary>
    /// <returns>How many were ended by this run.</returns>
    /// <exception cref="UnreadableRowException">The case of a voucher can't be read; all others were ended.</exception>
    public async Task<int> RunAsync(DateOnly lastDay, CancellationToken cancellationToken)
    {
        var (ended, stuck) = (0, new List<Exception>());
        foreach (var number in await store.EndingAsync(lastDay, cancellationToken))
        {
            try
            {
                ended += await EndAsync(number, cancellationToken) ? 1 : 0;
            }
            catch (Exception unreadable) when (unreadable is UnreadableRowException or SealBrokenException)
            {
                stuck.Add(unreadable);
            }
        }

        return stuck.Count == 0 ? ended : throw new UnreadableRowException($"{stuck.Count} vouchers can't be ended: their cases can't be read.", stuck[0]);
    }

    private async Task<bool> EndAsync(string number, CancellationToken cancellationToken)
    {
        while (await ledger.OpenAsync(number, cancellationToken) is { Account: { End: null } account } voucher && account.BalanceFen + account.EarmarkedFen > 0)
        {
            var change = new VoucherChange(VoucherMovement.Of(account).ThenAll(VoucherPurse.Balance, VoucherPurse.Returned).Ending(VoucherEnd.Expired));
            if (await ledger.BookAsync(voucher, change, Booking(change), cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private BookedCommand Booking(VoucherChange change)
    {
        var account = change.Movement.Account;
        var moved = new VoucherMoved(StepKind.Vouchers, account.Number, MovementKind.Expire, null, change.AmountFen);
        var entry = new LedgerEntry(account.CaseId, clock.GetUtcNow(), change.Movement.Lines, []);
        return new BookedCommand($"{CommandId}-{account.Number}", "", moved, account.Version, new JournalActor(Actor.System.Subject, Actor.System.Role, null), entry);
    }
}
