using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>Every booking sums to zero, every budget is what its bookings leave of it and never below zero, pools hold what is booked, no voucher exists twice or for a step that has none.</summary>
internal sealed class LedgerCheck : IStoreCheck
{
    private static readonly CityDirectory s_cities = CityDirectory.Load();

    public IEnumerable<string> Violations(Evidence evidence)
    {
        var ledger = evidence.Store.Tables["Ledger"];
        var entries = ledger.Where(row => row.RowKey.StartsWith("entry:", StringComparison.Ordinal))
            .Select(row => (row.PartitionKey, row.RowKey, Entry: CaseJson.Read<LedgerEntry>(LongText.Read(row, "Entry")))).ToList();
        return
        [
            .. entries.Where(booked => booked.Entry.Lines.Sum(line => line.AmountFen) != 0).Select(booked => $"ledger: {booked.RowKey} does not sum to zero"),
            .. ledger.Where(row => row.RowKey == "budget").SelectMany(pot => Pot(pot, [.. entries.Where(booked => booked.PartitionKey == pot.PartitionKey).Select(booked => booked.Entry)])),
            .. ledger.Where(row => row.RowKey.StartsWith(VoucherRow.Prefix, StringComparison.Ordinal))
                .SelectMany(row => Account(VoucherRow.Read(row), entries.Where(booked => booked.PartitionKey == row.PartitionKey).Select(booked => booked.Entry))),
            .. entries.SelectMany(booked => booked.Entry.Vouchers).Select(voucher => voucher.VoucherId).OfType<string>().GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"ledger: voucher {same.Key} exists {same.Count()} times"),
            .. evidence.Store.Cases.Where(stored => stored.Record is not null).SelectMany(stored => OfCase(stored, entries.Where(booked => booked.Entry.CaseId == stored.CaseId).Select(booked => booked.RowKey))),
        ];
    }

    private static IEnumerable<string> Pot(TableEntity pot, IReadOnlyCollection<LedgerEntry> entries) => [.. Budget(pot, entries), .. Pools(pot, entries)];

    /// <summary>What the row says that the vouchers of a clause with a yearly pool hold is what the bookings say.</summary>
    internal static IEnumerable<string> Pools(TableEntity pot, IReadOnlyCollection<LedgerEntry> entries) => PoolUse.Counted(pot)
        .Select(clause => (Clause: clause, Says: PoolUse.Of(pot, clause), Booked: PoolUse.Count(clause, entries)))
        .Where(pool => pool.Says != pool.Booked)
        .Select(pool => $"ledger: {pot.PartitionKey} counts {pool.Says} fen of the pool of {pool.Clause}, its bookings {pool.Booked}");

    private static IEnumerable<string> Budget(TableEntity pot, IEnumerable<LedgerEntry> entries)
    {
        var parts = pot.PartitionKey.Split(':');
        var yearly = s_cities.FindCity(parts[0])!.VoucherBudgets.FirstOrDefault(budget => budget.Type.ToString() == parts[1])?.YearlyFen ?? 0;
        var left = yearly + entries.Sum(entry => entry.BudgetChangeFen);
        if (pot.GetInt64("AvailableFen") != left || left < 0)
        {
            yield return $"ledger: {pot.PartitionKey} has {pot.GetInt64("AvailableFen")} fen, its bookings leave {left}";
        }
    }

    /// <summary>Every purse of a voucher is what the bookings put into it, none is below zero, and together they are its face value.</summary>
    private static IEnumerable<string> Account(VoucherAccount account, IEnumerable<LedgerEntry> entries)
    {
        var lines = entries.SelectMany(entry => entry.Lines).ToList();
        foreach (var purse in Enum.GetValues<VoucherPurse>().Where(purse => purse != VoucherPurse.Returned))
        {
            var booked = lines.Where(line => line.Account == account.AccountOf(purse)).Sum(line => line.AmountFen);
            if (account.Holds(purse) != booked || booked < 0)
            {
                yield return $"ledger: {account.AccountOf(purse)} holds {account.Holds(purse)} fen, its bookings leave {booked}";
            }
        }

        if (Enum.GetValues<VoucherPurse>().Sum(purse => account.Holds(purse)) != (account.FaceFen ?? 0))
        {
            yield return $"ledger: the purses of {account.Number} are not its face value";
        }
    }

    /// <summary>What was issued stands while the vouchers do, and is taken back when they do not.</summary>
    private static IEnumerable<string> OfCase(StoredCase stored, IEnumerable<string> bookings)
    {
        var step = stored.Case.FindStep(StepKind.Vouchers);
        var holds = step is { State: StepState.Completed, Frozen: false };
        foreach (var attempt in bookings.GroupBy(key => string.Join(':', key.Split(':')[..3])))
        {
            var kinds = attempt.Select(key => key.Split(':')[3]).ToHashSet();
            var stands = kinds.Contains("issue") && !kinds.Contains("void");
            if (stands != (holds && attempt.Key.EndsWith($":{step!.Attempt}", StringComparison.Ordinal)))
            {
                yield return $"case {stored.CaseId}: vouchers are {step?.State} (frozen: {step?.Frozen}), booked is {string.Join(" and ", kinds)}";
            }
        }
    }
}
