using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>The journal has no gap, each entry names the hash of the one before, and the case names the last one.</summary>
internal sealed class ChainCheck : ICaseCheck
{
    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened)
    {
        var last = opened.Entries.LastOrDefault();
        return Verdict.Of(
            CheckName.Chain,
            [.. Unreadable(opened), .. Rows(opened), .. Entries(opened), .. Head(opened, last)],
            ("entries", $"{opened.Entries.Count()}"),
            ("head", last?.Hash ?? JournalHash.Start));
    }

    private static IEnumerable<Inconsistency> Unreadable(OpenedCase opened) => opened.Stored.Journal
        .Where(row => opened.Journal.All(readable => readable.Row != row))
        .Select(row => new Inconsistency(opened.Stored.CaseId, row.RowKey, RowNames.SequenceOf(row.RowKey), "The journal row can't be read."));

    /// <summary>A row lies under its first number, and its text is the one that this service writes: no second text says the same.</summary>
    private static IEnumerable<Inconsistency> Rows(OpenedCase opened)
    {
        foreach (var (row, entries) in opened.Journal)
        {
            if (row.RowKey != JournalRow.Key(entries[0].Sequence))
            {
                yield return Of(opened, row.RowKey, entries[0].Sequence, "The row lies under another number than its first entry's.");
            }

            if (row.GetString("Entries") != CaseJson.Write(entries))
            {
                yield return Of(opened, row.RowKey, entries[0].Sequence, "The entries are not written as the service writes them.");
            }
        }
    }

    private static IEnumerable<Inconsistency> Entries(OpenedCase opened)
    {
        var (sequence, head) = (0L, JournalHash.Start);
        foreach (var (row, entry) in opened.Journal.SelectMany(row => row.Entries.Select(entry => (row.Row.RowKey, entry))))
        {
            if (entry.Sequence != sequence + 1)
            {
                yield return Of(opened, row, entry.Sequence, "The numbers have a gap.") with { Expected = $"{sequence + 1}", Found = $"{entry.Sequence}" };
            }

            if (entry.PreviousHash != head)
            {
                yield return Of(opened, row, entry.Sequence, "The entry does not follow from the one before.") with { Expected = head, Found = entry.PreviousHash };
            }

            var hash = JournalHash.Of(entry);
            if (entry.Hash != hash)
            {
                yield return Of(opened, row, entry.Sequence, "The entry's hash is not that of its content.") with { Expected = hash, Found = entry.Hash };
            }

            (sequence, head) = (entry.Sequence, entry.Hash);
        }
    }

    private static IEnumerable<Inconsistency> Head(OpenedCase opened, JournalEntry? last)
    {
        if (opened.Record is not { File: var file })
        {
            yield return Of(opened, CaseRow.Key, null, "The case row is gone or can't be opened.");
        }
        else if (file.Sequence != (last?.Sequence ?? 0) || file.Head != (last?.Hash ?? JournalHash.Start))
        {
            yield return Of(opened, CaseRow.Key, file.Sequence, "The case names another last entry than the journal has.") with
            {
                Expected = $"{file.Sequence} {file.Head}",
                Found = $"{last?.Sequence ?? 0} {last?.Hash ?? JournalHash.Start}",
            };
        }
    }

    private static Inconsistency Of(OpenedCase opened, string row, long? sequence, string what) => new(opened.Stored.CaseId, row, sequence, what);
}
