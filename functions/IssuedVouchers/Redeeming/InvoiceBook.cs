using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Lets an invoice be claimed once in a city, whatever the voucher, type or year. Invoices are known by keyed digests.</summary>
internal sealed class InvoiceBook(CaseTables tables, TimeProvider clock)
{
    private const string Voucher = "Number";
    private const string Claim = "RedemptionId";
    private const string Partition = "Budget";
    private const string TakenAt = "TakenAt";

    // Longer than any request lives: what names no claim by then was cut off before it was stored.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    private readonly GuardedTable ledger = tables.Ledger;

    /// <summary>Takes the invoice for a claim. False when another claim has it that was not refused or withdrawn.</summary>
    public async Task<bool> TakeAsync(StoredVoucher voucher, string digest, string redemptionId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await ledger.ReadOrNewAsync($"invoices:{voucher.Budget.City.Key}", digest, cancellationToken);
            var isOurs = row.GetString(Claim) == redemptionId && row.GetString(Voucher) == voucher.Account.Number;
            if (isOurs || (row.IsStored() && await IsTakenAsync(row, cancellationToken)))
            {
                return isOurs;
            }

            (row[Voucher], row[Claim]) = (voucher.Account.Number, redemptionId);
            (row[Partition], row[TakenAt]) = (voucher.Budget.Partition, clock.GetUtcNow());
            if (await ledger.WriteAsync(row, cancellationToken))
            {
                return true;
            }
        }
    }

    private async Task<bool> IsTakenAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var key = RedemptionRow.Key(row.GetString(Voucher) ?? "", row.GetString(Claim) ?? "");
        var holder = await ledger.ReadOrNewAsync(row.GetString(Partition) ?? "", key, cancellationToken);
        return holder.IsStored()
            ? RedemptionRow.Read(holder).State is not (RedemptionState.Rejected or RedemptionState.Withdrawn)
            : row.GetDateTimeOffset(TakenAt) + Abandoned > clock.GetUtcNow();
    }
}
