using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>
/// Draws vouchers on budgets and takes them back. The budget's row, the vouchers' accounts and the booking change in one
/// transaction, so neither a budget nor the yearly pool of a clause is ever overdrawn, and a booking exists once under its key whatever runs again.
/// </summary>
internal sealed class BudgetLedger(CaseTables tables, TimeProvider time)
{
    /// <summary>Key of a budget's own row.</summary>
    public const string BudgetRow = "budget";

    private const string AvailableFen = "AvailableFen";
    private const string Serial = "Serial";
    private const string Entry = "Entry";

    private readonly GuardedTable ledger = tables.Ledger;

    /// <summary>Issues a voucher for each claim. A claim for more than is left of the budget, or of its clause's pool, gets what is left; when nothing is left it gets no voucher and amount 0.</summary>
    /// <param name="budget">The pot; its claims must be of its type.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="attempt">The step's attempt: one booking for each.</param>
    /// <param name="claims">What is granted.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>What was issued, now or by an earlier run.</returns>
    public async Task<IReadOnlyList<IssuedVoucher>> IssueAsync(
        BudgetKey budget, string caseId, int attempt, IReadOnlyList<VoucherClaim> claims, CancellationToken cancellationToken)
    {
        while (true)
        {
            var pot = await PotAsync(budget, cancellationToken);
            await CountPoolsAsync(pot, claims, cancellationToken);
            var entry = LedgerEntry.Issue(caseId, time.GetUtcNow(), Draw(budget, pot, claims));
            var opened = claims.Zip(entry.Vouchers, (claim, voucher) => VoucherOpening.Of(claim, voucher, caseId, attempt, BusinessHours.BeijingDate(entry.At)));
            var rows = opened.OfType<VoucherAccount>().Select(account => VoucherRow.Write(budget.Partition, account));
            if (await BookAsync(pot, IssueKey(caseId, attempt), entry, rows, cancellationToken))
            {
                return entry.Vouchers;
            }

            // Either this attempt has booked before, or another case was faster.
            if (await FindAsync(budget, IssueKey(caseId, attempt), cancellationToken) is { } booked)
            {
                return booked.Vouchers;
            }
        }
    }

    /// <summary>Takes back what was issued for the attempt; nothing issued, or taken back already, is success.</summary>
    public async Task VoidAsync(BudgetKey budget, string caseId, int attempt, CancellationToken cancellationToken)
    {
        while (await FindAsync(budget, IssueKey(caseId, attempt), cancellationToken) is { } issued
            && await FindAsync(budget, VoidKey(caseId, attempt), cancellationToken) is null)
        {
            var pot = await PotAsync(budget, cancellationToken);
            var (lines, rows) = await TakeBackAsync(budget, pot, issued, cancellationToken);
            if (await BookAsync(pot, VoidKey(caseId, attempt), issued with { At = time.GetUtcNow(), Lines = lines, Vouchers = [] }, rows, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>What became of an attempt's claims on a budget; null while nothing is booked for it.</summary>
    public async Task<IReadOnlyList<IssuedVoucher>?> IssuedAsync(BudgetKey budget, string caseId, int attempt, CancellationToken cancellationToken) =>
        (await FindAsync(budget, IssueKey(caseId, attempt), cancellationToken))?.Vouchers;

    /// <summary>The part of a transaction by which money of a clause's voucher comes back to the budget from which it was drawn.</summary>
    public static async Task<TableTransactionAction> ChangeAsync(
        GuardedTable ledger, BudgetKey budget, string? clauseId, long changeFen, CancellationToken cancellationToken)
    {
        var pot = await ledger.ReadOrNewAsync(budget.Partition, BudgetRow, cancellationToken);
        pot[AvailableFen] = AvailableOf(pot) + changeFen;
        PoolUse.GiveBack(pot, clauseId, changeFen);
        return pot.ToWrite();
    }

    // What was redeemed meanwhile is not there to be taken back: it becomes a debt.
    private async Task<(List<LedgerLine> Lines, List<TableEntity> Rows)> TakeBackAsync(
        BudgetKey budget, TableEntity pot, LedgerEntry issued, CancellationToken cancellationToken)
    {
        var (lines, rows) = (new List<LedgerLine>(), new List<TableEntity>());
        foreach (var voucher in issued.Vouchers.Where(voucher => voucher.VoucherId is not null))
        {
            var row = await ledger.ReadOrNewAsync(budget.Partition, VoucherRow.Key(voucher.VoucherId!), cancellationToken);
            if (!row.IsStored())
            {
                // Issued before vouchers had accounts of their own: all of it is still there.
                lines.AddRange(LedgerEntry.LinesOf(voucher).Select(line => line with { AmountFen = -line.AmountFen }));
                PoolUse.GiveBack(pot, VoucherClaim.ClauseOf(voucher.ClaimId), voucher.AmountFen ?? 0);
                continue;
            }

            var taken = VoucherMovement.TakeBack(VoucherRow.Read(row), VoucherEnd.Voided);
            lines.AddRange(taken.Lines);
            PoolUse.GiveBack(pot, VoucherClaim.ClauseOf(voucher.ClaimId), taken.BudgetChangeFen);
            rows.Add(VoucherRow.Write(row, taken.Account));
        }

        return (lines, rows);
    }

    /// <summary>What is left of a budget, in fen.</summary>
    public async Task<long> AvailableFenAsync(BudgetKey budget, CancellationToken cancellationToken) =>
        AvailableOf(await PotAsync(budget, cancellationToken));

    /// <summary>What the budget's row says is left, in fen.</summary>
    public static long AvailableOf(TableEntity pot) => pot.NeedInt64(AvailableFen);

    private async Task<bool> BookAsync(TableEntity pot, string key, LedgerEntry entry, IEnumerable<TableEntity> accounts, CancellationToken cancellationToken)
    {
        pot[AvailableFen] = pot.NeedInt64(AvailableFen) + entry.BudgetChangeFen;
        var row = new TableEntity(pot.PartitionKey, key);
        LongText.Write(row, Entry, CaseJson.Write(entry));
        TableTransactionAction[] actions = [new(TableTransactionActionType.Add, row), pot.ToWrite(), .. accounts.Select(account => account.ToWrite())];
        return (await ledger.CommitAsync(actions, row, cancellationToken)).IsCommitted;
    }

    private static List<IssuedVoucher> Draw(BudgetKey budget, TableEntity pot, IReadOnlyList<VoucherClaim> claims)
    {
        var left = pot.NeedInt64(AvailableFen);
        var serial = pot.ReadInt32(Serial) ?? 0;
        var issued = new List<IssuedVoucher>();
        foreach (var claim in claims)
        {
            if (claim.IsDrawnElsewhere)
            {
                issued.Add(new IssuedVoucher(claim.Id, VoucherId: null, AmountFen: 0) { Limit = DrawLimit.OtherCase });
                continue;
            }

            var pool = claim.PoolFen - PoolUse.Of(pot, claim.ClauseId);
            var most = Math.Max(0, Math.Min(left, pool ?? left));
            var granted = claim.AmountFen is { } wanted ? Math.Min(wanted, most) : (long?)null;
            DrawLimit? limit = !(most < claim.AmountFen) ? null : pool <= left ? DrawLimit.Pool : DrawLimit.Budget;
            left -= granted ?? 0;
            if (pool is not null && granted > 0)
            {
                PoolUse.Set(pot, claim.ClauseId, PoolUse.Of(pot, claim.ClauseId)!.Value + granted.Value);
            }

            issued.Add(new IssuedVoucher(claim.Id, granted == 0 ? null : budget.Number(++serial), granted) { Limit = limit });
        }

        pot[Serial] = serial;
        return issued;
    }

    // A pool's first voucher begins its count; where a release before this one has issued, the bookings say what was drawn.
    private async Task CountPoolsAsync(TableEntity pot, IReadOnlyList<VoucherClaim> claims, CancellationToken cancellationToken)
    {
        var uncounted = claims.Where(claim => claim.PoolFen is not null && PoolUse.Of(pot, claim.ClauseId) is null).Select(claim => claim.ClauseId).Distinct().ToList();
        var bookings = uncounted.Count > 0 && pot.IsStored() ? await BookingsAsync(pot.PartitionKey, cancellationToken) : [];
        foreach (var clauseId in uncounted)
        {
            PoolUse.Set(pot, clauseId, PoolUse.Count(clauseId, bookings));
        }
    }

    private async Task<List<LedgerEntry>> BookingsAsync(string partition, CancellationToken cancellationToken)
    {
        var bookings = new List<LedgerEntry>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {"entry:"} and RowKey lt {"entry;"}");
        await foreach (var row in ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            bookings.Add(CaseJson.Read<LedgerEntry>(LongText.Read(row, Entry)));
        }

        return bookings;
    }

    private async Task<TableEntity> PotAsync(BudgetKey budget, CancellationToken cancellationToken)
    {
        var pot = await ledger.ReadOrNewAsync(budget.Partition, BudgetRow, cancellationToken);
        if (!pot.IsStored())
        {
            pot[AvailableFen] = budget.YearlyFen;
        }

        return pot;
    }

    private async Task<LedgerEntry?> FindAsync(BudgetKey budget, string key, CancellationToken cancellationToken)
    {
        var row = await ledger.ReadOrNewAsync(budget.Partition, key, cancellationToken);
        return row.IsStored() ? CaseJson.Read<LedgerEntry>(LongText.Read(row, Entry)) : null;
    }

    private static string IssueKey(string caseId, int attempt) => $"entry:{caseId}:{attempt}:issue";

    private static string VoidKey(string caseId, int attempt) => $"entry:{caseId}:{attempt}:void";
}
