using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>Brings a case back to where it stood after an entry: its course by what the orchestrator decides on the recorded history, content from versions that never change.</summary>
internal static class CaseReplay
{
    /// <summary>The case after an entry.</summary>
    /// <param name="opened">The case, its orchestrations run again.</param>
    /// <param name="at">Number of the entry; must be one of the journal's.</param>
    /// <returns>Null when the case can't be opened or has no such entry.</returns>
    public static CaseAtRecord? At(OpenedCase opened, long at)
    {
        var entries = opened.Entries.TakeWhile(entry => entry.Sequence <= at).ToList();
        if (opened.Record is not { } record || entries.Count == 0 || entries[^1].Sequence != at)
        {
            return null;
        }

        var decided = Decided(opened.Stored);
        var course = new ReplayedCourse(record, entries[0].JourneyVersion);
        var words = new ReplayedWords(opened.Stored, record);
        foreach (var row in opened.Journal.TakeWhile(row => row.Entries[0].Sequence <= at))
        {
            var part = row.Entries.Where(entry => entry.Sequence <= at).ToList();
            var events = EventsOf(part, decided);
            course.Apply(part, events);
            words.Apply(part, events, course.Case);
        }

        var file = JournalFold.File(record.File, entries) with
        {
            Findings = course.Case.State == CaseState.Draft ? [] : record.File.Findings,
        };
        return new CaseAtRecord(record with { Case = course.Case, File = file, Words = words.Words }, entries[^1], IsDecided(opened, at, decided));
    }

    /// <summary>Whether all of the course up to the entry was decided again; where the code goes another way, or a history is gone, the journal's own events are in it.</summary>
    private static bool IsDecided(OpenedCase opened, long at, Dictionary<int, IReadOnlyList<CaseEvent>> decided) =>
        opened.Stored.Runs.Values.All(run => run.Run is { Difference: null })
        && opened.Journal.Select(row => row.Entries[0]).Where(entry => entry.Sequence <= at).All(entry => entry.Transition is not { } number || decided.ContainsKey(number));

    private static Dictionary<int, IReadOnlyList<CaseEvent>> Decided(StoredCase stored)
    {
        var decided = new Dictionary<int, IReadOnlyList<CaseEvent>>();
        foreach (var transition in stored.Runs.Values.SelectMany(run => run.Transitions).Where(transition => transition.MayBeRecorded))
        {
            decided[transition.Request.Transition.Number] = transition.Events;
        }

        return decided;
    }

    /// <summary>What the orchestrator decided, as far as the entries go; their own events where it did not decide.</summary>
    private static IReadOnlyList<CaseEvent> EventsOf(List<JournalEntry> part, Dictionary<int, IReadOnlyList<CaseEvent>> decided) =>
        part[0].Transition is { } number && decided.TryGetValue(number, out var events)
            ? [.. events.Take(part.Count)]
            : [.. part.Select(entry => entry.Event)];
}
