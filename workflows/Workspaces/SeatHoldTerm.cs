using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>How long a place is held before it is given. Who holds longer than that loses it to who waits, and to nobody else.</summary>
public static class SeatHoldTerm
{
    /// <summary>The time, which the founder may have once more.</summary>
    public static TimeLimit Term { get; } = new(10, new DateOnly(2026, 11, 22), "design; steps.md 4");

    /// <summary>How often the founder may renew a hold.</summary>
    public static int Renewals => 1;

    /// <summary>When a hold that begins, or is renewed, now is over: close of business of the last working day.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset now, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return BusinessHours.DueAt(calendar.AddWorkingDays(BusinessHours.BeijingDate(now), Term.WorkingDays).Date);
    }
}
