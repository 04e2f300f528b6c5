using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows.Decisions;

/// <summary>All that a decision may look at: the rules, the case, and the moment. Nothing else exists for it.</summary>
/// <param name="Journey">The version the case began on.</param>
/// <param name="Calendar">The calendar the case began on.</param>
/// <param name="Case">The case as it stands.</param>
/// <param name="Now">The moment of the decision.</param>
public sealed record Situation(JourneyDefinition Journey, WorkingDayCalendar Calendar, OnboardingCase Case, DateTimeOffset Now)
{
    /// <summary>The Beijing day of <see cref="Now"/>.</summary>
    public DateOnly Today => BusinessHours.BeijingDate(Now);

    /// <summary>The situation after some events of the same moment.</summary>
    internal Situation After(IEnumerable<CaseEvent> events) =>
        this with { Case = events.Aggregate(Case, (current, happened) => current.Apply(happened)) };

    /// <summary>The day <paramref name="limit"/> ends on when it begins today.</summary>
    internal DateOnly Due(TimeLimit limit) => Calendar.AddWorkingDays(Today, limit.WorkingDays).Date;
}
