using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>The journal has no gap, its chain holds, and folded it is the stored view.</summary>
internal sealed class JournalCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence) => evidence.Store.Cases.SelectMany(OfCase);

    private static IEnumerable<string> OfCase(StoredCase stored)
    {
        if (stored.Record is null)
        {
            return [$"case {stored.CaseId} has {stored.Rows.Count} rows and no view: {string.Join(", ", stored.Rows.Select(row => row.RowKey))}"];
        }

        return [.. Chain(stored), .. Fold(stored), .. Transitions(stored)];
    }

    private static IEnumerable<string> Chain(StoredCase stored)
    {
        var (head, sequence) = (JournalHash.Start, 0L);
        foreach (var entry in stored.Entries)
        {
            if (entry.Sequence != ++sequence || entry.PreviousHash != head || entry.Hash != JournalHash.Of(entry))
            {
                yield return $"case {stored.CaseId}: entry {entry.Sequence} breaks the chain at place {sequence}";
            }

            head = entry.Hash;
        }

        if (stored.File.Sequence != sequence || stored.File.Head != head)
        {
            yield return $"case {stored.CaseId}: the view names entry {stored.File.Sequence} as the last, the journal ends with {sequence}";
        }
    }

    private static IEnumerable<string> Fold(StoredCase stored)
    {
        var draft = new OnboardingCase
        {
            CaseId = stored.CaseId,
            JourneyVersion = stored.Entries.First().JourneyVersion,
            CalendarVersion = stored.Case.CalendarVersion,
            EntityType = default,
        };
        var folded = stored.Entries.Aggregate(draft, (current, entry) => current.Apply(entry.Event) with { Transition = entry.Transition ?? current.Transition });
        if (CaseJson.Write(folded) != CaseJson.Write(stored.Case))
        {
            yield return $"case {stored.CaseId}: the journal folds to {CaseJson.Write(folded)}, the view says {CaseJson.Write(stored.Case)}";
        }

        var file = stored.Entries.Aggregate(new CaseFileFold(), (fold, entry) => fold.With(entry.Event));
        if (file.FormVersion != stored.File.FormVersion || !file.Documents.SequenceEqual(stored.File.Documents.Select(document => $"{document.DocumentId}/{document.Version}")))
        {
            yield return $"case {stored.CaseId}: form or documents of the view are not those of the journal";
        }
    }

    /// <summary>Every transition has one number and one row.</summary>
    private static IEnumerable<string> Transitions(StoredCase stored)
    {
        var numbers = stored.Journal.Select(row => row[0].Transition).OfType<int>().ToList();
        if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)))
        {
            yield return $"case {stored.CaseId}: transitions {string.Join(", ", numbers)}";
        }
    }

    private sealed record CaseFileFold(int FormVersion = 0)
    {
        public IReadOnlyList<string> Documents { get; private init; } = [];

        public CaseFileFold With(CaseEvent happened) => happened switch
        {
            FormSaved saved => this with { FormVersion = saved.Version },
            DocumentAdded added => this with { Documents = [.. Documents, $"{added.DocumentId}/{added.Version}"] },
            _ => this,
        };
    }
}
