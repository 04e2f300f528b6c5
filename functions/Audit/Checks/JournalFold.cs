using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>A case as its journal adds up to it.</summary>
internal static class JournalFold
{
    /// <summary>The case's course: what the orchestration recorded, folded in order.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="entries">The journal, from its beginning.</param>
    /// <returns>Null while the case was not handed in.</returns>
    public static OnboardingCase? Course(string caseId, IEnumerable<JournalEntry> entries)
    {
        OnboardingCase? folded = null;
        foreach (var entry in entries)
        {
            folded = entry.Event is CaseOpened opened ? Draft(caseId, opened).Apply(opened) : folded?.Apply(entry.Event);
            folded = entry.Transition is { } number ? folded! with { Transition = number } : folded;
        }

        return folded;
    }

    /// <summary>What lies beside the course: form, documents, head of the journal.</summary>
    /// <param name="file">Gives what never changes: number, city, founder.</param>
    /// <param name="entries">The journal, from its beginning.</param>
    public static CaseFile File(CaseFile file, IEnumerable<JournalEntry> entries) => entries.Aggregate(
        file with { Documents = [], Erasure = null, FormVersion = 1, Sequence = 0, Head = JournalHash.Start },
        (folded, entry) => folded.Apply(entry));

    private static OnboardingCase Draft(string caseId, CaseOpened opened) => new()
    {
        CaseId = caseId,
        JourneyVersion = opened.JourneyVersion,
        CalendarVersion = opened.CalendarVersion,
        EntityType = opened.EntityType,
    };
}
