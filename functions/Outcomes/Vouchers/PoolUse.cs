using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>
/// How much of the yearly pools (资金池) of its clauses a budget's vouchers hold, in fen. It is a column of the budget's own row, so it changes
/// with the money, under the same version: no race takes a pool over its end. Money that comes back to the budget comes back to the pool.
/// </summary>
internal static class PoolUse
{
    private const string Column = "Pools";

    /// <summary>What the vouchers of a clause hold; null while the row does not count it: none was issued, or only by a release before pools were counted.</summary>
    public static long? Of(TableEntity pot, string clauseId) => Read(pot).TryGetValue(clauseId, out var used) ? used : null;

    /// <summary>The clauses that the row counts.</summary>
    public static IReadOnlyCollection<string> Counted(TableEntity pot) => Read(pot).Keys;

    /// <summary>Begins to count a clause, or sets it anew.</summary>
    public static void Set(TableEntity pot, string clauseId, long usedFen)
    {
        var pools = Read(pot);
        pools[clauseId] = usedFen;
        pot[Column] = CaseJson.Write(pools);
    }

    /// <summary>Money of the clause came back to the budget. A clause that is not counted stays so.</summary>
    public static void GiveBack(TableEntity pot, string? clauseId, long fen)
    {
        if (clauseId is not null && Of(pot, clauseId) is { } used)
        {
            Set(pot, clauseId, used - fen);
        }
    }

    /// <summary>What a clause's vouchers hold by the bookings alone: whatever is in their purses and not in the budget, in fen.</summary>
    /// <param name="clauseId">The clause.</param>
    /// <param name="bookings">All bookings of the budget.</param>
    public static long Count(string clauseId, IReadOnlyCollection<LedgerEntry> bookings)
    {
        var numbers = bookings.SelectMany(booking => booking.Vouchers)
            .Where(voucher => voucher.VoucherId is not null && VoucherClaim.ClauseOf(voucher.ClaimId) == clauseId)
            .Select(voucher => voucher.VoucherId!)
            .ToHashSet(StringComparer.Ordinal);
        return bookings.SelectMany(booking => booking.Lines).Where(line => numbers.Contains(line.Account.Split(':')[0])).Sum(line => line.AmountFen);
    }

    private static SortedDictionary<string, long> Read(TableEntity pot) =>
        pot.ReadText(Column) is { } pools ? CaseJson.Read<SortedDictionary<string, long>>(pools) : new SortedDictionary<string, long>(StringComparer.Ordinal);
}
