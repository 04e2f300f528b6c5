using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>What was booked on a voucher stands in the journal of its case once and in its order; at most the last movement still waits, and the voucher says so.</summary>
internal sealed class VoucherJournalCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var ledger = evidence.Store.Tables["Ledger"];
        var booked = ledger.Where(row => row.ContainsKey(BookedCommand.MovedField)).Select(BookedCommand.Read).ToLookup(command => command.Moved.VoucherId);
        var journaled = evidence.Store.Cases.SelectMany(stored => stored.Entries).Select(entry => entry.Event).OfType<VoucherMoved>().ToLookup(moved => moved.VoucherId);
        var accounts = ledger.Where(row => row.RowKey.StartsWith(VoucherRow.Prefix, StringComparison.Ordinal)).Select(VoucherRow.Read);
        return accounts.Where(account => !Holds(account, [.. booked[account.Number].OrderBy(command => command.Version)], [.. journaled[account.Number]]))
            .Select(account => $"voucher {account.Number}: booked {Write(booked[account.Number].OrderBy(command => command.Version).Select(command => command.Moved))}, journaled {Write(journaled[account.Number])}");
    }

    private static bool Holds(VoucherAccount account, List<BookedCommand> booked, List<VoucherMoved> journaled)
    {
        var waits = booked.Count == journaled.Count + 1 && account.Unrecorded == booked[^1].CommandId;
        return booked.Take(waits ? journaled.Count : booked.Count).Select(command => command.Moved).SequenceEqual(journaled);
    }

    private static string Write(IEnumerable<VoucherMoved> moved) => CaseJson.Write(moved.ToList());
}
