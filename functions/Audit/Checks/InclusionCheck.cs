using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Everything that a checkpoint covers is in its tree, and is still there and the same: what is older than the last checkpoint was not altered by anybody.</summary>
/// <param name="log">What the log says of the case.</param>
/// <param name="now">No reading can be later.</param>
internal sealed class InclusionCheck(LogView log, DateTimeOffset now) : ICaseCheck
{
    private const string PutBack = "An older state of the row was put back.";

    private readonly CoveredSubject covered = log.Covered;
    private readonly CoveredParts parts = new(log.Covered, now);

    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened) => covered.Latest is { } latest
        ? Verdict.Of(
            CheckName.Inclusion,
            [.. Proofs(opened), .. Heads(opened), .. Rows(opened, latest), .. Inserted(opened, latest), .. parts.Faults(opened), .. Documents(opened)],
            ("leaves", $"{covered.Leaves.Count}"),
            ("coveredSequence", $"{latest.Sequence}"),
            ("rows", $"{covered.Rows.Count}"),
            ("settledParts", $"{covered.Settled.Count}"),
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

    /// <summary>The row may be another one than a checkpoint covers; what in it must be the same all the same is told by its parts.</summary>
    private bool MayHaveChanged(OpenedCase opened, LogLeaf latest, string key) => opened.Record is { } record
        && (key == CaseRow.Key ? HasMoved(record, latest) || (covered.Settled.Count > 0 ? parts.HasNew(opened, key) : parts.HasNewReading(record))
            : RowNames.IsCommand(key) ? (covered.Settled.Count > 0 ? parts.HasNew(opened, key) : HasMoved(record, latest) || record.Case.IsOpen)
            : RowNames.IsEntitlement(key) ? Newer(opened, latest).Any(entry => entry.Event is EntitlementMoved moved && EntitlementRow.Key(moved.EntitlementId) == key)
            : RowNames.IsHold(key) && (IsLookingForASeat(record.Case) || IsAtWork(opened, latest)));

    private IEnumerable<Inconsistency> Inserted(OpenedCase opened, LogLeaf latest) => opened.Stored.Rows
        .Where(row => !covered.Rows.ContainsKey(row.RowKey) && !MayBeNew(opened, latest, row.RowKey))
        .Select(row => Of(opened, row.RowKey, RowNames.SequenceOf(row.RowKey), "The row is one that the checkpoint over its time does not know."));

    /// <summary>Forms, commands and kept histories are held against the journal by the check of attachments; rows of other keys than the service's own are never new.</summary>
    private bool MayBeNew(OpenedCase opened, LogLeaf latest, string key) =>
        RowNames.SequenceOf(key) is { } sequence ? sequence > latest.Sequence
        : RowNames.IsForm(key) ? opened.Record is { } record && HasMoved(record, latest)
        : RowNames.IsIssue(key) ? IsAtWork(opened, latest)
        : RowNames.IsCommand(key) || HistoryRow.Is(key) || MayHaveChanged(opened, latest, key);

    private static bool HasMoved(CaseRecord record, LogLeaf latest) => record.File.Sequence > latest.Sequence;

    private static IEnumerable<JournalEntry> Newer(OpenedCase opened, LogLeaf latest) => opened.Entries.Where(entry => entry.Sequence > latest.Sequence);

    /// <summary>Effects write before the entry that tells of them: then their command is not decided yet.</summary>
    private bool IsAtWork(OpenedCase opened, LogLeaf latest) =>
        Newer(opened, latest).Any(entry => entry.Transition is not null)
        || UndecidedCommands.Of(opened).Any(row => UndecidedCommands.MayBeAtWork(opened, row, now));

    /// <summary>Proposals, and places in waiting lists, come and go without an entry until a seat is assigned.</summary>
    private static bool IsLookingForASeat(OnboardingCase onboarding) =>
        onboarding.IsOpen && onboarding.FindStep(StepKind.Workspace) is { State: not StepState.Completed };

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
