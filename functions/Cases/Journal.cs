using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Appends to a case's journal: one row for all that one transition did, chained to what was there.</summary>
internal static class Journal
{
    /// <summary>The case file with the new head, and the row to write with it.</summary>
    /// <param name="record">The case before.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="events">What happened, in order; not empty.</param>
    /// <param name="commandId">The command behind it; null for none.</param>
    /// <param name="transition">The orchestration's transition; null for none.</param>
    /// <param name="words">Words that belong to the first entry; null for none.</param>
    public static (CaseFile File, TableEntity Row) Append(
        CaseRecord record, DateTimeOffset at, Actor actor, IReadOnlyList<CaseEvent> events, string? commandId, int? transition, DecisionWords? words)
    {
        var commitment = words is null ? null : Commitment.Create(CaseJson.Write(words));
        var file = record.File;
        var entries = new List<JournalEntry>(events.Count);
        foreach (var happened in events)
        {
            var entry = JournalHash.Chain(
                new JournalEntry
                {
                    Sequence = file.Sequence + 1,
                    At = at,
                    Actor = JournalActor.Of(happened, actor, isSubmission: events[0] is CaseOpened, isTransition: transition is not null),
                    Event = happened,
                    CommandId = commandId,
                    Transition = transition,
                    JourneyVersion = record.Case.JourneyVersion,
                    ReasonCommitment = entries.Count == 0 ? commitment?.Digest : null,
                },
                file.Head);
            entries.Add(entry);
            file = file.Apply(entry);
        }

        var stored = words is null ? null : new JournalWords(words.Reason, words.LegalBasis, words.Remedy, commitment!.Salt);
        return (file, JournalRow.Write(record.CaseId, entries, stored, record.Cipher));
    }
}

/// <summary>What a person wrote about a decision.</summary>
/// <param name="Reason">Why.</param>
/// <param name="LegalBasis">By which law.</param>
/// <param name="Remedy">What can be done about it.</param>
internal sealed record DecisionWords(string? Reason, string? LegalBasis, string? Remedy);
