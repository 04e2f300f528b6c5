using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Lets an invoice be claimed once in the whole service, whatever the city, voucher, type or year. Invoices are known by keyed digests.</summary>
/// <remarks>Releases before this one kept a partition for each city (<c>invoices:city</c>); what they took is still taken.</remarks>
internal sealed class InvoiceBook(CaseTables tables, TimeProvider clock)
{
    private const string Invoices = "invoices";
    private const string FirstOfACity = "invoices:";
    private const string AfterLastOfACity = "invoices;";
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
            var row = await ledger.ReadOrNewAsync(Invoices, digest, cancellationToken);
            var isOurs = row.ReadText(Claim) == redemptionId && row.ReadText(Voucher) == voucher.Account.Number;
            if (isOurs || await (row.IsStored() ? IsTakenAsync(row, cancellationToken) : WasTakenAsync(digest, cancellationToken)))
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

    private async Task<bool> WasTakenAsync(string digest, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {FirstOfACity} and PartitionKey lt {AfterLastOfACity} and RowKey eq {digest}");
        await foreach (var row in ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (await IsTakenAsync(row, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> IsTakenAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var key = RedemptionRow.Key(row.ReadText(Voucher) ?? "", row.ReadText(Claim) ?? "");
        var holder = await ledger.ReadOrNewAsync(row.ReadText(Partition) ?? "", key, cancellationToken);
        return holder.IsStored()
            ? RedemptionRow.Read(holder).State is not (RedemptionState.Rejected or RedemptionState.Withdrawn)
            : row.ReadDateTimeOffset(TakenAt) + Abandoned > clock.GetUtcNow();
    }
}
