using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Any booking of the ledger, as a statement lists it.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Entry">Its lines.</param>
internal sealed record Booking(MovementKind Kind, LedgerEntry Entry)
{
    private const string IssueEnding = ":issue";

    /// <summary>Reads one: those of a step are known by their keys, the others say what they did.</summary>
    /// <exception cref="UnreadableRowException">The row holds no booking.</exception>
    public static Booking Read(TableEntity row)
    {
        if (row.ReadText(BookedCommand.MovedField) is not null)
        {
            var command = BookedCommand.Read(row);
            return new Booking(command.Moved.Movement, command.Entry);
        }

        var kind = row.RowKey.EndsWith(IssueEnding, StringComparison.Ordinal) ? MovementKind.Issue : MovementKind.Void;
        return new Booking(kind, CaseJson.Read<LedgerEntry>(LongText.Read(row, "Entry")));
    }
}
