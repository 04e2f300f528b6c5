using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Books granted claims into a settlement file, each in a transaction of its own that its voucher guards: whoever else books it too finds it settled.</summary>
internal sealed class ClaimSettler(VoucherLedger vouchers, VoucherStore store, TimeProvider clock, ILogger<ClaimSettler> logger)
{
    /// <summary>Books what is not booked yet.</summary>
    /// <param name="items">The claims the file was ordered for.</param>
    /// <param name="settlementId">The file.</param>
    /// <param name="by">Who has it done.</param>
    /// <param name="cancellationToken">Ends the work between two claims.</param>
    /// <returns>The claims whose case or voucher can't be read: others are not to wait for them.</returns>
    public async Task<IReadOnlyList<string>> SettleAsync(
        IReadOnlyList<SettlementItem> items, string settlementId, JournalActor by, CancellationToken cancellationToken)
    {
        var unreadable = new List<string>();
        foreach (var item in items)
        {
            unreadable.AddRange(await TryAsync(item, settlementId, by, cancellationToken) ? [] : [item.RedemptionId]);
        }

        return unreadable;
    }

    private async Task<bool> TryAsync(SettlementItem item, string settlementId, JournalActor by, CancellationToken cancellationToken)
    {
        try
        {
            await SettleAsync(item, settlementId, by, cancellationToken);
            return true;
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or SealBrokenException)
        {
            logger.LogError("Claim {RedemptionId} can't be settled: {Failure}", item.RedemptionId, FailureTrace.Of(unreadable));
            return false;
        }
    }

    // What was taken back or demanded back since the file was ordered is not granted any more, and stays out of it.
    private async Task SettleAsync(SettlementItem item, string settlementId, JournalActor by, CancellationToken cancellationToken)
    {
        while (await vouchers.OpenAsync(item.Number, cancellationToken) is { } voucher
            && await store.FindRedemptionAsync(voucher, item.RedemptionId, cancellationToken) is { Redemption: { State: RedemptionState.Accepted, GrantedFen: { } granted } } claim
            && voucher.Account.PayableFen >= granted)
        {
            var settled = claim.Redemption with { State = RedemptionState.Settled, SettlementId = settlementId, Version = claim.Redemption.Version + 1 };
            var movement = VoucherMovement.Of(voucher.Account).Then(VoucherPurse.Payable, VoucherPurse.Paid, granted);
            var change = new VoucherChange(movement, settled, RedemptionRow.Write(claim.Row, settled));
            if (await vouchers.BookAsync(voucher, change, Booking(change, settled, by), cancellationToken))
            {
                return;
            }
        }
    }

    private BookedCommand Booking(VoucherChange change, Redemption settled, JournalActor by)
    {
        var account = change.Movement.Account;
        var moved = new VoucherMoved(StepKind.Vouchers, account.Number, MovementKind.Settle, settled.RedemptionId, change.AmountFen);
        var entry = new LedgerEntry(account.CaseId, clock.GetUtcNow(), change.Movement.Lines, []);
        return new BookedCommand($"settle-{settled.RedemptionId}", "", moved, account.Version, by, entry);
    }
}
