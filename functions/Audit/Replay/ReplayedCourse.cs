using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>The course of a case while it is played again.</summary>
internal sealed class ReplayedCourse(CaseRecord record, string journeyVersion)
{
    /// <summary>Where the case stands.</summary>
    public OnboardingCase Case { get; private set; } = new()
    {
        CaseId = record.CaseId,
        JourneyVersion = journeyVersion,
        CalendarVersion = record.Case.CalendarVersion,
        EntityType = default,
    };

    /// <summary>Applies what one row did.</summary>
    public void Apply(IReadOnlyList<JournalEntry> entries, IReadOnlyList<CaseEvent> events)
    {
        if (entries[0].Transition is { } number)
        {
            Case = events.Aggregate(Case, (current, happened) => current.Apply(happened)) with { Transition = number };
        }
    }
}
