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

        var attempts = opened.Stored.LedgerRows.Select(row => LedgerRowNames.Read(row.RowKey)).OfType<(string Attempt, string Kind)>().ToLookup(key => key.Attempt, key => key.Kind);
        var holding = step is { State: StepState.Completed, Frozen: false } && HasClaims(opened) ? step.Attempt.ToString(CultureInfo.InvariantCulture) : null;
        foreach (var attempt in attempts.Select(group => group.Key).Append(holding).OfType<string>().Distinct())
        {
            var stands = attempts[attempt].Contains(Issue) && !attempts[attempt].Contains(Void);
            if (stands != (attempt == holding))
            {
                yield return Of(opened, $"{LedgerRowNames.FirstOf(opened.Stored.CaseId)}{attempt}", stands ? "Vouchers are booked that the journal does not have." : "The booking of the vouchers that the journal has is gone.");
            }
        }
    }

    private static bool IsUnderWay(OnboardingStep step) => step.State is StepState.InReview or StepState.PendingDecision;

    /// <summary>Whether a claim was granted: a decision that grants none is booked nowhere.</summary>
    private static bool HasClaims(OpenedCase opened) =>
        opened.Record!.Words.Outcomes.GetValueOrDefault(StepKind.Vouchers)?["vouchers"]?.AsArray() is { Count: > 0 };

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
