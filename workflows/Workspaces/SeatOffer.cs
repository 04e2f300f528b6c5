using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>A place that came free and is kept for the one who waited longest.</summary>
/// <param name="CommunityId">The community.</param>
/// <param name="UnitId">The place.</param>
/// <param name="Number">Counts the offers of this place, so that an old one is told from a new one.</param>
/// <param name="Until">When it goes to the next.</param>
public sealed record SeatOffer(string CommunityId, string UnitId, int Number, DateTimeOffset Until)
{
    /// <summary>How long a founder may think about an offer.</summary>
    public static TimeLimit Term { get; } = new(2, new DateOnly(2026, 11, 22), "design: no seed states a term");

    /// <summary>When an offer made now goes to the next: close of business of the last working day.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset now, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return BusinessHours.DueAt(calendar.AddWorkingDays(BusinessHours.BeijingDate(now), Term.WorkingDays).Date);
    }
}
