using OpcOnboarding.Functions.Audit.Replay;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>The code, run again on the recorded history, decides what the journal has; else the first differing event is named with both sides.</summary>
internal sealed class DecisionCheck : ICaseCheck
{
    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened)
    {
        var runs = opened.Stored.Runs.Values.ToList();
        if (runs.Find(run => run.IsUnplayable) is { } unplayable)
        {
            return Verdict.Of(CheckName.Decisions, [new Inconsistency(opened.Stored.CaseId, unplayable.InstanceId, null, "The recorded history can't be played.")]);
        }

        if (runs.Count == 0 || runs.Any(run => run.Run is null))
        {
            return opened.Record?.File is { IsErased: true, Erasure: { } erasure }
                // Histories that were kept are sealed with the case's key.
                ? Verdict.OfErased(CheckName.Decisions, erasure, [], ("histories", $"{runs.Count(run => run.Run is not null)}"))
                : opened.Entries.Any(entry => entry.Transition is not null) || runs.Count > 1
                ? Verdict.NotCovered(CheckName.Decisions, [("histories", $"{runs.Count(run => run.Run is not null)}"), .. Unread(runs)])
                : Verdict.Of(CheckName.Decisions, [], ("transitions", "0"));
        }

        var decided = runs.SelectMany(run => run.Transitions).Where(transition => transition.MayBeRecorded).ToList();
        return Verdict.Of(
            CheckName.Decisions,
            [.. runs.SelectMany(run => Course(opened, run)), .. FirstDifference(opened, decided)],
            ("histories", $"{runs.Count}"),
            ("turns", $"{runs.Sum(run => run.Run!.Turns)}"),
            ("transitions", $"{decided.Count}"));
    }

    private static IEnumerable<(string Name, string Value)> Unread(List<RecordedRun> runs) =>
        runs.Count(run => run.IsUnread) is > 0 and var unread ? [("unreadHistories", $"{unread}")] : [];

    /// <summary>What the code asks for, held against the history's own facts.</summary>
    private static IEnumerable<Inconsistency> Course(OpenedCase opened, RecordedRun run) => run.Run!.Difference is { } difference
        ? [Of(opened, run.InstanceId, null, $"The code goes another way than the history at its event {difference.EventId}.", difference.Recorded, difference.Asked)]
        : [];

    private static IEnumerable<Inconsistency> FirstDifference(OpenedCase opened, IReadOnlyList<DecidedTransition> decided)
    {
        var recorded = opened.Journal.Where(row => row.Entries[0].Transition is not null)
            .GroupBy(row => row.Entries[0].Transition!.Value)
            .ToDictionary(rows => rows.Key, rows => rows.First().Entries);
        foreach (var number in recorded.Keys.Union(decided.Select(transition => transition.Request.Transition.Number)).Order())
        {
            var candidates = decided.Where(transition => transition.Request.Transition.Number == number).ToList();
            var found = Compare(opened, recorded.GetValueOrDefault(number), candidates);
            if (found is not null)
            {
                return [found];
            }
        }

        return [];
    }

    /// <summary>A transition that was tried more than once is taken by its last try.</summary>
    private static Inconsistency? Compare(OpenedCase opened, IReadOnlyList<JournalEntry>? entries, List<DecidedTransition> candidates)
    {
        if (entries is null)
        {
            // Asked for and not answered yet: the case may be a moment behind its history. Or refused at the door, because the case had ended.
            return candidates[^1].Result is null || candidates[^1].Events.All(happened => happened is CommandRejected)
                ? null
                : Of(opened, "journal", null, "A transition that history has is not in the journal.", "nothing", Text(candidates[^1].Events[0]));
        }

        return candidates is [.., { Result: null }]
            ? null
            : candidates.Count == 0
            ? Of(opened, JournalRow.Key(entries[0].Sequence), entries[0].Sequence, "The code does not decide this transition.", Text(entries[0].Event), "nothing")
            : Difference(opened, entries, candidates[^1]);
    }

    private static Inconsistency? Difference(OpenedCase opened, IReadOnlyList<JournalEntry> entries, DecidedTransition decided)
    {
        var events = decided.Events;
        for (var index = 0; index < Math.Max(entries.Count, events.Count); index++)
        {
            var (recorded, asked) = (index < entries.Count ? Text(entries[index].Event) : null, index < events.Count ? Text(events[index]) : null);
            // The service itself adds the letter of a seat behind what was decided.
            var isLetter = asked is null && index == entries.Count - 1 && entries[index].Event is DocumentAdded;
            if (recorded != asked && !isLetter)
            {
                var entry = entries[Math.Min(index, entries.Count - 1)];
                return Of(opened, JournalRow.Key(entries[0].Sequence), entry.Sequence, "The code decides otherwise than was recorded.", recorded ?? "nothing", asked ?? "nothing");
            }
        }

        var transition = decided.Request.Transition;
        if (entries.FirstOrDefault(entry => entry.Actor != ActorOf(entry, entries, transition)) is { } other)
        {
            return Of(opened, JournalRow.Key(entries[0].Sequence), other.Sequence, "The event is put down to somebody else than history has.", CaseJson.Write(other.Actor), CaseJson.Write(ActorOf(other, entries, transition)));
        }

        return entries[0].At == transition.At && entries[0].CommandId == transition.CommandId
            ? null
            : Of(opened, JournalRow.Key(entries[0].Sequence), entries[0].Sequence, "Moment or command of the transition are others than history has.", $"{entries[0].At:O} {entries[0].CommandId}", $"{transition.At:O} {transition.CommandId}");
    }

    private static JournalActor ActorOf(JournalEntry entry, IReadOnlyList<JournalEntry> entries, Transition transition) =>
        JournalActor.Of(entry.Event, transition.Actor, isSubmission: entries[0].Event is CaseOpened, isTransition: true);

    private static string Text(CaseEvent happened) => CaseJson.Write(happened);

    private static Inconsistency Of(OpenedCase opened, string row, long? sequence, string what, string recorded, string decided) =>
        new(opened.Stored.CaseId, row, sequence, what) { Expected = decided, Found = recorded };
}
