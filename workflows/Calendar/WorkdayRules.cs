namespace OpcOnboarding.Workflows.Calendar;

/// <summary>The four rules that say whether a day is worked, before anything is precomputed.</summary>
/// <param name="Version">Which edition of the arrangement this is.</param>
/// <param name="Years">The years whose arrangement is known.</param>
/// <param name="FixedStatutoryDays">Days off in every year, also where nothing is announced yet.</param>
internal sealed record WorkdayRules(
    string Version,
    IReadOnlyDictionary<int, CalendarYear> Years,
    IReadOnlySet<(int Month, int Day)> FixedStatutoryDays)
{
    public bool IsKnown(int year) => Years.ContainsKey(year);

    public bool IsWorkingDay(DateOnly date)
    {
        if (!Years.TryGetValue(date.Year, out var year))
        {
            return !FixedStatutoryDays.Contains((date.Month, date.Day)) && !IsWeekend(date);
        }

        return year.AdjustedWorkdays.Contains(date) || (!year.Holidays.Contains(date) && !IsWeekend(date));
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
