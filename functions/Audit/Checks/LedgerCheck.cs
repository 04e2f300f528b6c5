using System.Globalization;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Bookings of the case's vouchers are as they were written, sum to zero, and stand just when the journal says that the vouchers do.</summary>
internal sealed class LedgerCheck : ICaseCheck
{
    private const string Issue = "issue";
    private const string Void = "void";

    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened) => Verdict.Of(
        CheckName.Ledger,
        [.. opened.Stored.LedgerRows.SelectMany(row => Row(opened, row)), .. Standing(opened)],
        ("bookings", $"{opened.Stored.LedgerRows.Count}"));

    private static IEnumerable<Inconsistency> Row(OpenedCase opened, TableEntity row)
    {
        if (!RowSeal.Holds(row))
        {
            yield return Of(opened, row.RowKey, "The booking is not as the service wrote it.");
        }

        if (Read(row) is not { } entry || entry.CaseId != opened.Stored.CaseId || entry.Lines.Sum(line => line.AmountFen) != 0)
        {
            yield return Of(opened, row.RowKey, "The booking does not sum to zero, is another case's, or can't be read.");
        }
    }

    private static IEnumerable<Inconsistency> Standing(OpenedCase opened)
    {
        // The effect comes before its record: while the step is open, a booking may be a moment ahead.
        if (opened.Record?.Case is not { } onboarding || onboarding.FindStep(StepKind.Vouchers) is not { } step || IsUnderWay(step))
        {
            yield break;
        }

        var current = step is { State: StepState.Completed, Frozen: false } ? step.Attempt.ToString(CultureInfo.InvariantCulture) : null;
        foreach (var bookings in opened.Stored.LedgerRows.GroupBy(row => (row.PartitionKey, LedgerRowNames.Read(row.RowKey)?.Attempt)))
        {
            var kinds = bookings.Select(row => LedgerRowNames.Read(row.RowKey)?.Kind).ToHashSet();
            if (kinds.Contains(Issue) && kinds.Contains(Void) == (bookings.Key.Attempt == current))
            {
                yield return Of(opened, bookings.First().RowKey, kinds.Contains(Void) ? "Vouchers that the journal has are taken back." : "Vouchers are booked that the journal does not have.");
            }
        }

        if (current is not null && Shown(opened).Except(Booked(opened, current)).Any())
        {
            yield return Of(opened, $"{LedgerRowNames.FirstOf(opened.Stored.CaseId)}{current}", "The booking of a voucher that the case has is gone.");
        }
    }

    /// <summary>Numbers of the vouchers that the case shows; claims that nothing was left for have none.</summary>
    private static IEnumerable<string> Shown(OpenedCase opened) =>
        opened.Record!.Words.Outcomes.GetValueOrDefault(StepKind.Vouchers)?["vouchers"]?.AsArray().Select(voucher => voucher?["voucherId"]?.ToString()).OfType<string>() ?? [];

    private static IEnumerable<string> Booked(OpenedCase opened, string attempt) => opened.Stored.LedgerRows
        .Where(row => LedgerRowNames.Read(row.RowKey) == (attempt, Issue))
        .SelectMany(row => Read(row)?.Vouchers ?? [])
        .Select(voucher => voucher.VoucherId)
        .OfType<string>();

    private static bool IsUnderWay(OnboardingStep step) => step.State is StepState.InReview or StepState.PendingDecision;

    private static LedgerEntry? Read(TableEntity row)
    {
        try
        {
            return CaseJson.Read<LedgerEntry>(LongText.Read(row, "Entry"));
        }
        catch (Exception unreadable) when (BrokenContent.Explains(unreadable))
        {
            return null;
        }
    }

    private static Inconsistency Of(OpenedCase opened, string row, string what) => new(opened.Stored.CaseId, row, null, what);
}
