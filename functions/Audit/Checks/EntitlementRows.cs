using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>What became of entitlements is what the journal says last of each.</summary>
internal static class EntitlementRows
{
    /// <summary>Rows that say otherwise, that no entry names, or that are gone.</summary>
    public static IEnumerable<Inconsistency> Faults(OpenedCase opened)
    {
        var rows = opened.Stored.Rows.Where(row => RowNames.IsEntitlement(row.RowKey)).ToDictionary(row => row.RowKey);
        foreach (var last in opened.Entries.Where(entry => entry.Event is EntitlementMoved).GroupBy(entry => ((EntitlementMoved)entry.Event).EntitlementId).Select(entries => entries.Last()))
        {
            var moved = (EntitlementMoved)last.Event;
            var key = EntitlementRow.Key(moved.EntitlementId);
            var what = !rows.Remove(key, out var row) ? "The entitlement of an entry is gone."
                : opened.Record is { File.IsErased: true } ? null
                : Read(opened, row) is not { } known ? "The entitlement can't be read."
                : (known.State, known.AmountFen) != (moved.State, moved.AmountFen) ? "The entitlement was decided otherwise in the journal."
                : null;
            if (what is not null)
            {
                yield return new Inconsistency(opened.Stored.CaseId, key, last.Sequence, what);
            }
        }

        foreach (var key in rows.Keys)
        {
            yield return new Inconsistency(opened.Stored.CaseId, key, null, "No entry names this entitlement.");
        }
    }

    private static EntitlementRecord? Read(OpenedCase opened, Storage.Tables.TableEntity row)
    {
        try
        {
            return opened.Record is { Cipher: var cipher } ? EntitlementRow.Read(row, cipher) : null;
        }
        catch (Exception broken) when (BrokenContent.Explains(broken))
        {
            return null;
        }
    }
}
