using OpcOnboarding.Functions.Audit.Replay;
using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>The personal part of a case as forms, commands and journal add up to it. Part of the check of the view.</summary>
internal static class FoldedWords
{
    /// <summary>What does not add up: names, words about open items, and outcomes of steps that were not approved.</summary>
    public static IEnumerable<Inconsistency> Faults(OpenedCase opened, CaseRecord record)
    {
        var (folded, stored) = (Of(opened, record), record.Words);
        if ((folded.CompanyName, folded.FounderName) != (stored.CompanyName, stored.FounderName))
        {
            yield return Of(opened, "The names are not those of the form.");
        }

        if (!Same(folded.Items, stored.Items))
        {
            yield return Of(opened, "The words about open items are not those that were sent.");
        }

        if (!folded.Outcomes.Keys.ToHashSet().SetEquals(stored.Outcomes.Keys))
        {
            yield return Of(opened, "There is an outcome of a step that was not approved.");
        }

        var versions = record.File.Documents.Select(document => $"{document.DocumentId}/{document.Version}").ToHashSet();
        if (stored.FileNames.Keys.Any(name => !versions.Contains(name)))
        {
            yield return Of(opened, "A file name belongs to no document.");
        }
    }

    private static CaseWords Of(OpenedCase opened, CaseRecord record)
    {
        var course = new ReplayedCourse(record, opened.Entries.FirstOrDefault()?.JourneyVersion ?? record.Case.JourneyVersion);
        var words = new ReplayedWords(opened.Stored, record);
        foreach (var (_, entries) in opened.Journal)
        {
            IReadOnlyList<Workflows.CaseEvent> events = [.. entries.Select(entry => entry.Event)];
            course.Apply(entries, events);
            words.Apply(entries, events, course.Case);
        }

        return words.Words;
    }

    private static bool Same(IReadOnlyDictionary<string, ItemWords> folded, IReadOnlyDictionary<string, ItemWords> stored) =>
        folded.Count == stored.Count && folded.All(item => stored.GetValueOrDefault(item.Key) == item.Value);

    private static Inconsistency Of(OpenedCase opened, string what) => new(opened.Stored.CaseId, CaseRow.Key, opened.Record?.File.Sequence, what);
}
