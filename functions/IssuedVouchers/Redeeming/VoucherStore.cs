using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Reads vouchers and claims, and books each movement with everything it changes in one transaction of the budget's partition.</summary>
internal sealed class VoucherStore(CaseTables tables, CityDirectory cities)
{
    private readonly GuardedTable ledger = tables.Ledger;

    /// <summary>The voucher of a number, or null: no number at all, or none that was issued.</summary>
    public async Task<StoredVoucher?> FindAsync(string? number, CancellationToken cancellationToken)
    {
        if (VoucherNumber.TryParse(number, cities) is not { } known)
        {
            return null;
        }

        var row = await ledger.ReadOrNewAsync(known.Budget.Partition, VoucherRow.Key(known.Text), cancellationToken);
        return row.IsStored() ? new StoredVoucher(known.Budget, VoucherRow.Read(row), row) : null;
    }

    /// <summary>Numbers of all vouchers with a last day up to this one; ended and used up ones among them.</summary>
    public async Task<IReadOnlyList<string>> EndingAsync(DateOnly lastDay, CancellationToken cancellationToken)
    {
        var numbers = new List<string>();
        var filter = TableClient.CreateQueryFilter(
            $"RowKey ge {VoucherRow.Prefix} and RowKey lt {VoucherRow.AfterLast} and ValidTo le {VoucherRow.Day(lastDay)}");
        await foreach (var row in ledger.Table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            numbers.Add(row.RowKey[VoucherRow.Prefix.Length..]);
        }

        return numbers;
    }

    /// <summary>A claim on the voucher, or null.</summary>
    public async Task<StoredRedemption?> FindRedemptionAsync(StoredVoucher voucher, string redemptionId, CancellationToken cancellationToken)
    {
        var row = await ledger.ReadOrNewAsync(voucher.Budget.Partition, RedemptionRow.Key(voucher.Account.Number, redemptionId), cancellationToken);
        return row.IsStored() ? new StoredRedemption(RedemptionRow.Read(row), row) : null;
    }

    /// <summary>All claims on the voucher, the first filed first.</summary>
    public async Task<IReadOnlyList<StoredRedemption>> RedemptionsAsync(StoredVoucher voucher, CancellationToken cancellationToken)
    {
        var claims = new List<StoredRedemption>();
        var (first, end) = (RedemptionRow.Key(voucher.Account.Number, ""), $"{RedemptionRow.Prefix}{voucher.Account.Number};");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {voucher.Budget.Partition} and RowKey ge {first} and RowKey lt {end}");
        await foreach (var row in ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            claims.Add(new StoredRedemption(RedemptionRow.Read(row), row));
        }

        return [.. claims.OrderBy(claim => claim.Redemption.FiledAt)];
    }

    /// <summary>What an earlier request under the same key booked, or null.</summary>
    public async Task<BookedCommand?> FindBookedAsync(StoredVoucher voucher, string commandId, CancellationToken cancellationToken)
    {
        var row = await ledger.ReadOrNewAsync(voucher.Budget.Partition, BookedCommand.Key(voucher.Account, commandId), cancellationToken);
        return row.IsStored() ? BookedCommand.Read(row) : null;
    }

    /// <summary>Numbers of all vouchers with a movement that the journal of their case may not have yet.</summary>
    public async Task<IReadOnlyList<string>> UnrecordedAsync(CancellationToken cancellationToken)
    {
        var numbers = new List<string>();
        var filter = TableClient.CreateQueryFilter($"RowKey ge {VoucherRow.Prefix} and RowKey lt {VoucherRow.AfterLast} and Unrecorded gt {""}");
        await foreach (var row in ledger.Table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            numbers.Add(row.RowKey[VoucherRow.Prefix.Length..]);
        }

        return numbers;
    }

    /// <summary>Notes that the journal has the movement. When the voucher changed meanwhile, whoever opens it next does.</summary>
    public Task MarkRecordedAsync(StoredVoucher voucher, CancellationToken cancellationToken) =>
        ledger.WriteAsync(VoucherRow.Write(voucher.Row, voucher.Account with { Unrecorded = null }), cancellationToken);

    /// <summary>Books a movement: entry, voucher, claim and, where money goes back, the budget; all or nothing.</summary>
    /// <returns>The voucher afterwards, its movement not yet in the journal; null when someone was faster.</returns>
    public async Task<StoredVoucher?> BookAsync(StoredVoucher before, VoucherChange change, BookedCommand command, CancellationToken cancellationToken)
    {
        var account = change.Movement.Account with
        {
            Unrecorded = command.CommandId,
            EndedBy = change.Movement.Account.End == before.Account.End ? before.Account.EndedBy : command.CommandId,
        };
        var entry = command.Write(before.Budget.Partition, account);
        List<TableTransactionAction> actions = [VoucherRow.Write(before.Row, account).ToWrite(), new(TableTransactionActionType.Add, entry)];
        if (change.RedemptionRow is { } claim)
        {
            actions.Add(claim.ToWrite());
        }

        actions.AddRange(change.Others.Select(row => row.ToWrite()));
        if (change.Movement.BudgetChangeFen != 0)
        {
            actions.Add(await BudgetLedger.ChangeAsync(ledger, before.Budget, account.ClauseId, change.Movement.BudgetChangeFen, cancellationToken));
        }

        var committed = await ledger.CommitAsync(actions, entry, cancellationToken);
        if (!committed.IsCommitted)
        {
            return null;
        }

        before.Row.ETag = committed.ETags[0];
        return before with { Account = account };
    }
}
