using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Everything that a checkpoint covers is in its tree, and is still there and the same: what is older than the last checkpoint was not altered by anybody.</summary>
internal sealed class InclusionCheck(LogView log) : ICaseCheck
{
    private const string PutBack = "An older state of the row was put back.";

    private readonly CoveredSubject covered = log.Covered;

    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened) => covered.Latest is { } latest
        ? Verdict.Of(
            CheckName.Inclusion,
            [.. Proofs(opened), .. Heads(opened), .. Rows(opened, latest), .. Inserted(opened, latest), .. Documents(opened)],
            ("leaves", $"{covered.Leaves.Count}"),
            ("coveredSequence", $"{latest.Sequence}"),
            ("rows", $"{covered.Rows.Count}"),
            ("documents", $"{covered.Documents.Count}"))
        : Verdict.NotCovered(CheckName.Inclusion, ("leaves", "0"));

    private IEnumerable<Inconsistency> Proofs(OpenedCase opened) => covered.Leaves.Zip(log.Proofs)
        .Where(pair => log.Checkpoint is null || !pair.Second.Holds(LogLeaf.HashOf(pair.First.Text), log.Checkpoint.Checkpoint.Tree))
        .Select(pair => Of(opened, $"leaf {pair.First.Index}", pair.First.Leaf.Sequence, "The leaf is not in the checkpoint's tree."));

    /// <summary>Every head that was ever covered must still be the hash of the entry with its number.</summary>
    private IEnumerable<Inconsistency> Heads(OpenedCase opened)
    {
        var hashes = opened.Entries.GroupBy(entry => entry.Sequence).ToDictionary(entries => entries.Key, entries => entries.First().Hash);
        return covered.Leaves.Select(leaf => leaf.Leaf)
            .Where(leaf => hashes.GetValueOrDefault(leaf.Sequence ?? 0) != leaf.Head)
            .Select(leaf => Of(opened, JournalRow.First, leaf.Sequence, "The entry that a checkpoint covers is gone or another one.") with
            {
                Expected = leaf.Head,
                Found = hashes.GetValueOrDefault(leaf.Sequence ?? 0),
            });
    }

    private IEnumerable<Inconsistency> Rows(OpenedCase opened, LogLeaf latest)
    {
        foreach (var (key, seal) in covered.Rows)
        {
            var row = opened.Stored.Find(key);
            var found = row?[RowSeal.Property] as string;
            // A checkpoint that was made after an alteration covers the altered row, too: rows that are never changed are held against their first seal.
            var expected = RowNames.IsFinal(key) ? covered.FirstRows[key] : seal;
            var what = found != expected ? Fault(opened, latest, key, row, found) : covered.HasReturned(key) ? PutBack : null;
            if (what is not null)
            {
                yield return Of(opened, key, RowNames.SequenceOf(key), what) with { Expected = expected, Found = found };
            }
        }
    }

    private string? Fault(OpenedCase opened, LogLeaf latest, string key, TableEntity? row, string? found) =>
        row is null ? "The row that a checkpoint covers is gone."
        : RowNames.IsFinal(key) ? "The row that a checkpoint covers was altered."
        : found is null || covered.IsSuperseded(found) ? PutBack
        : MayHaveChanged(opened, latest, key) ? null
        : "The row was altered, and no entry tells of it.";

    /// <summary>Rows that may change do so with an entry. Without one: the case, when its founder first reads a notice; others while it is open.</summary>
    private bool MayHaveChanged(OpenedCase opened, LogLeaf latest, string key) => opened.Record is { File: var file, Case: var onboarding }
        && (file.Sequence > latest.Sequence || (key == CaseRow.Key ? file.Notices.Any(notice => notice.ReadAt >= covered.Leaves[^1].At) : onboarding.IsOpen));

    private IEnumerable<Inconsistency> Inserted(OpenedCase opened, LogLeaf latest) => opened.Stored.Rows
        .Where(row => !covered.Rows.ContainsKey(row.RowKey) && !MayBeNew(opened, latest, row.RowKey))
        .Select(row => Of(opened, row.RowKey, RowNames.SequenceOf(row.RowKey), "The row is one that the checkpoint over its time does not know."));

    private bool MayBeNew(OpenedCase opened, LogLeaf latest, string key) =>
        RowNames.SequenceOf(key) is { } sequence ? sequence > latest.Sequence
        : RowNames.IsForm(key) ? opened.Record?.File.Sequence > latest.Sequence
        : RowNames.IsCommand(key) || HistoryRow.Is(key) || MayHaveChanged(opened, latest, key);

    private IEnumerable<Inconsistency> Documents(OpenedCase opened)
    {
        foreach (var (name, digest) in covered.Documents)
        {
            var found = opened.Stored.Documents.FirstOrDefault(document => document.Name == name)?.Digest;
            if (found != digest)
            {
                yield return Of(opened, name, null, found is null ? "The document that a checkpoint covers is gone." : "The document that a checkpoint covers was altered.") with
                {
                    Expected = digest,
                    Found = found,
                };
            }
        }
    }

    private static Inconsistency Of(OpenedCase opened, string row, long? sequence, string what) => new(opened.Stored.CaseId, row, sequence, what);
}
