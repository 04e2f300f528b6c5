using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.IssuedVouchers;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>
/// Makes settlement files: writes the file down, then books every granted claim of the department into it, each in a transaction of its own,
/// then closes it. Cut off in between, the same key goes on where it was; no claim is ever in two files.
/// </summary>
internal sealed class SettlementDesk(
    CaseTables tables, CityLedger ledger, VoucherLedger vouchers, VoucherStore store, PolicyCatalogue packs, TimeProvider clock, ILogger<SettlementDesk> logger)
{
    /// <summary>Makes the file, or finishes the one that the same key began. 422 for a department that no clause names.</summary>
    public async Task<Answer<Settlement>> MakeAsync(City city, Settlement ordered, string bodyDigest, CancellationToken cancellationToken)
    {
        if (!ResponsibleDepartment.Among(packs).Contains(ordered.Department))
        {
            return new Problems.Refusal.ValidationFailed(new FieldError("department", FieldFault.UnknownValue));
        }

        await tables.Ledger.AddAsync(SettlementRow.Write(city.Key, ordered, bodyDigest), cancellationToken);
        var row = await tables.Ledger.ReadOrNewAsync(SettlementRow.Partition(city.Key), ordered.SettlementId, cancellationToken);
        if (SettlementRow.DigestOf(row) != bodyDigest)
        {
            return new Problems.Refusal.IdempotencyKeyReused();
        }

        var begun = SettlementRow.Read(row);
        return begun.IsClosed ? begun : await FillAsync(city, begun, row, cancellationToken);
    }

    /// <summary>A city's settlement, or null.</summary>
    public async Task<Settlement?> FindAsync(City city, string settlementId, CancellationToken cancellationToken)
    {
        var row = await tables.Ledger.ReadOrNewAsync(SettlementRow.Partition(city.Key), settlementId, cancellationToken);
        return row.IsStored() ? SettlementRow.Read(row) : null;
    }

    /// <summary>All settlements of a city, the latest first.</summary>
    public async Task<IReadOnlyList<Settlement>> AllAsync(City city, CancellationToken cancellationToken)
    {
        var settlements = new List<Settlement>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {SettlementRow.Partition(city.Key)}");
        await foreach (var row in tables.Ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            settlements.Add(SettlementRow.Read(row));
        }

        return [.. settlements.OrderByDescending(settlement => settlement.MadeAt).ThenBy(settlement => settlement.SettlementId, StringComparer.Ordinal)];
    }

    private async Task<Settlement> FillAsync(City city, Settlement settlement, TableEntity row, CancellationToken cancellationToken)
    {
        var unreadable = new List<string>();
        foreach (var claim in (await ledger.RedemptionsAsync(city, cancellationToken)).Where(claim => claim.State == RedemptionState.Accepted))
        {
            unreadable.AddRange(await TrySettleAsync(claim, settlement, cancellationToken) ? [] : [claim.RedemptionId]);
        }

        var paid = (await ledger.RedemptionsAsync(city, cancellationToken)).Where(claim => claim.SettlementId == settlement.SettlementId).ToList();
        var closed = settlement with { IsClosed = true, Claims = paid.Count, SumFen = paid.Sum(claim => claim.GrantedFen ?? 0), Unreadable = unreadable };
        // Closed by another request under the same key meanwhile: then its figures are the file's.
        return await tables.Ledger.WriteAsync(SettlementRow.Write(row, closed), cancellationToken)
            ? closed
            : await FindAsync(city, settlement.SettlementId, cancellationToken) ?? closed;
    }

    /// <summary>False when the claim's case or voucher can't be read: others are not to wait for it.</summary>
    private async Task<bool> TrySettleAsync(Redemption found, Settlement settlement, CancellationToken cancellationToken)
    {
        try
        {
            await SettleAsync(found, settlement, cancellationToken);
            return true;
        }
        catch (UnreadableRowException unreadable)
        {
            logger.LogError("Claim {RedemptionId} can't be settled: {Failure}", found.RedemptionId, FailureTrace.Of(unreadable));
            return false;
        }
    }

    private async Task SettleAsync(Redemption found, Settlement settlement, CancellationToken cancellationToken)
    {
        while (await vouchers.OpenAsync(found.Number, cancellationToken) is { } voucher
            && ResponsibleDepartment.Of(voucher.Account, packs) == settlement.Department
            && await store.FindRedemptionAsync(voucher, found.RedemptionId, cancellationToken) is { Redemption: { State: RedemptionState.Accepted, GrantedFen: { } granted } } claim
            && voucher.Account.PayableFen >= granted)
        {
            var settled = claim.Redemption with { State = RedemptionState.Settled, SettlementId = settlement.SettlementId, Version = claim.Redemption.Version + 1 };
            var movement = VoucherMovement.Of(voucher.Account).Then(VoucherPurse.Payable, VoucherPurse.Paid, granted);
            var change = new VoucherChange(movement, settled, RedemptionRow.Write(claim.Row, settled));
            if (await vouchers.BookAsync(voucher, change, Booking(change, settled, settlement), cancellationToken))
            {
                return;
            }
        }
    }

    private BookedCommand Booking(VoucherChange change, Redemption settled, Settlement settlement)
    {
        var account = change.Movement.Account;
        var moved = new VoucherMoved(StepKind.Vouchers, account.Number, MovementKind.Settle, settled.RedemptionId, change.AmountFen);
        var entry = new LedgerEntry(account.CaseId, clock.GetUtcNow(), change.Movement.Lines, []);
        return new BookedCommand($"settle-{settled.RedemptionId}", "", moved, account.Version, new JournalActor(settlement.MadeBy, settlement.MadeAs, null), entry);
    }
}
