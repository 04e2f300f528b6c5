using System.Globalization;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>
/// Writes the statement of a budget for a month: what was there, every line of every booking, what is left. It agrees with the ledger to the fen.
/// With a booking that can't be read nobody knows what was there at any time before now: such a booking is named, and the balances stay empty.
/// Accounts are told in words; the code beside them stays the same in every language and release.
/// </summary>
internal sealed class StatementFile(CityLedger ledger)
{
    private static readonly string[] Columns = ["Time", "Movement", "Account", "AccountCode", "Change", "BudgetLeft"];

    /// <summary>The statement's text.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="month">Any day of the month, Beijing time.</param>
    /// <param name="language">Of headings.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<string> WriteAsync(BudgetKey budget, DateOnly month, Language language, CancellationToken cancellationToken)
    {
        // From what is stored now back to the month: a budget keeps what it began with, whatever the catalogue says today.
        var (leftFen, bookings, unreadable) = await ledger.BudgetAsync(budget, cancellationToken);
        var first = new DateOnly(month.Year, month.Month, 1);
        var left = unreadable.Count > 0 ? (long?)null : leftFen - bookings.Where(booking => DayOf(booking) >= first).Sum(booking => booking.Entry.BudgetChangeFen);
        var csv = new CsvText().Add(Columns.Select(column => VoucherTexts.Label(column, language)));
        csv.Add(VoucherTexts.Label("Opening", language), null, VoucherTexts.Account(LedgerLine.Budget, language), LedgerLine.Budget, null, Yuan(left));
        foreach (var key in unreadable)
        {
            csv.Add(null, VoucherTexts.Label("Unreadable", language), null, key, null, null);
        }

        foreach (var booking in bookings.Where(booking => DayOf(booking) >= first && DayOf(booking) < first.AddMonths(1)))
        {
            left = Add(csv, booking, left, language);
        }

        return csv.Add(VoucherTexts.Label("Closing", language), null, VoucherTexts.Account(LedgerLine.Budget, language), LedgerLine.Budget, null, Yuan(left)).ToString();
    }

    private static long? Add(CsvText csv, Booking booking, long? left, Language language)
    {
        var at = booking.Entry.At.ToOffset(BusinessHours.BeijingOffset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        foreach (var line in booking.Entry.Lines)
        {
            left += line.Account == LedgerLine.Budget ? line.AmountFen : 0;
            csv.Add(at, VoucherTexts.Movement(booking.Kind, language), VoucherTexts.Account(line.Account, language), line.Account, Yuan(line.AmountFen), Yuan(left));
        }

        return left;
    }

    private static DateOnly DayOf(Booking booking) => BusinessHours.BeijingDate(booking.Entry.At);

    private static decimal? Yuan(long? fen) => fen / 100m;
}
