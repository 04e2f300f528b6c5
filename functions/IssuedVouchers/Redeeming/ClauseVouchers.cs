using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.IssuedVouchers;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>
/// The vouchers that one issue gave a case under one clause. Where the clause pays by voucher year they count the same years: the day of the first cost
/// is written to all of them in the transaction that claims it, and taken from all of them when no claim stands any more.
/// </summary>
internal sealed class ClauseVouchers(VoucherStore store, BudgetLedger ledger, PolicyCatalogue packs)
{
    /// <summary>The pack of a voucher; null for one that was issued without.</summary>
    public PolicyPack? PackOf(VoucherAccount account) => account.PackId is { } pack ? packs.Find(pack) : null;

    /// <summary>The clause of a voucher; null for one that was issued without.</summary>
    public PolicyClause? ClauseOf(VoucherAccount account) => PackOf(account)?.Clauses.FirstOrDefault(clause => clause.Id == account.ClauseId);

    /// <summary>From where the voucher's years are counted when a cost of the day is claimed, with the rows to be changed beside its own.</summary>
    public async Task<(DateOnly FirstCostOn, int Year, IReadOnlyList<TableEntity> Others)> OpenYearsAsync(
        StoredVoucher voucher, DateOnly paidOn, CancellationToken cancellationToken)
    {
        if (voucher.Account is { FirstCostOn: { } known, YearOfFirstCost: { } opened })
        {
            return (known, opened, []);
        }

        var others = await OthersAsync(voucher, cancellationToken);
        var (first, year) = VoucherYear.Opening([.. others.Append(voucher).Select(one => (one.Account.FirstYear, one.Account.FirstCostOn))], paidOn);
        return (first, year, [.. others.Select(other => VoucherRow.Write(other.Row, other.Account with { FirstCostOn = first, YearOfFirstCost = year }))]);
    }

    /// <summary>
    /// The movement after which a voucher may have no claim left, with the rows to be written beside its own. When no claim stands on any of the clause's
    /// vouchers, years are counted from the next first cost: a mistyped day that was taken back counts for nothing.
    /// </summary>
    public async Task<(VoucherMovement Movement, IReadOnlyList<TableEntity> Others)> CloseYearsAsync(
        StoredVoucher voucher, VoucherMovement movement, CancellationToken cancellationToken)
    {
        if (movement.Account.HasClaims())
        {
            return (movement, []);
        }

        var others = await OthersAsync(voucher, cancellationToken);
        if (others.FirstOrDefault(other => other.Account.HasClaims()) is { } holder)
        {
            // Written as it is: its last claim cannot go at the same moment, and leave the day with none.
            return (movement, [VoucherRow.Write(holder.Row, holder.Account)]);
        }

        return (
            movement with { Account = Unopened(movement.Account) },
            [.. others.Where(other => other.Account.FirstCostOn is not null).Select(other => VoucherRow.Write(other.Row, Unopened(other.Account)))]);
    }

    private static VoucherAccount Unopened(VoucherAccount account) => account with { FirstCostOn = null, YearOfFirstCost = null };

    private async Task<IReadOnlyList<StoredVoucher>> OthersAsync(StoredVoucher voucher, CancellationToken cancellationToken)
    {
        var (account, others) = (voucher.Account, new List<StoredVoucher>());
        if (!RedemptionRate.GoesByYear(ClauseOf(account)))
        {
            return others;
        }

        foreach (var issued in await ledger.IssuedAsync(voucher.Budget, account.CaseId, account.Attempt, cancellationToken) ?? [])
        {
            if (issued.VoucherId != account.Number && VoucherClaim.ClauseOf(issued.ClaimId) == account.ClauseId
                && await store.FindAsync(issued.VoucherId, cancellationToken) is { } other)
            {
                others.Add(other);
            }
        }

        return others;
    }
}
