namespace OpcOnboarding.Workflows.Calendar;

/// <summary>From days to instants: office hours 09:00 to 17:30, Beijing time.</summary>
/// <remarks>China keeps one time zone without daylight saving, so the offset is fixed and no zone database is asked.</remarks>
public static class BusinessHours
{
    /// <summary>Beijing time: UTC+08:00.</summary>
    public static readonly TimeSpan BeijingOffset = TimeSpan.FromHours(8);

    /// <summary>When an office opens: 09:00.</summary>
    public static readonly TimeOnly Opening = new(9, 0);

    /// <summary>Close of business: 17:30. A period ends with it (Civil Code art. 203).</summary>
    public static readonly TimeOnly Close = new(17, 30);

    private static readonly TimeOnly Midday = Opening.Add((Close - Opening) / 2);

    /// <summary>The instant at which a period that ends on the day is over.</summary>
    public static DateTimeOffset DueAt(DateOnly dueOn) => At(dueOn, Close);

    /// <summary>The instant at which offices open on the day.</summary>
    public static DateTimeOffset OpensAt(DateOnly day) => At(day, Opening);

    /// <summary>The day in Beijing at the instant.</summary>
    public static DateOnly BeijingDate(DateTimeOffset instant) =>
        DateOnly.FromDateTime(instant.ToOffset(BeijingOffset).DateTime);

    /// <summary>When half of the business time of a period is used: the clock turns yellow.</summary>
    /// <param name="calendar">Gives the working days.</param>
    /// <param name="start">The day on which the period begins; not counted.</param>
    /// <param name="workingDays">The length of the period, at least 1.</param>
    /// <returns>Even lengths: close of the middle day. Odd ones: 13:15, the middle of the middle day.</returns>
    public static DateTimeOffset HalfwayAt(WorkingDayCalendar calendar, DateOnly start, int workingDays)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var day = calendar.AddWorkingDays(start, (workingDays + 1) / 2).Date;
        return At(day, workingDays % 2 == 0 ? Close : Midday);
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day, time, BeijingOffset);
}
