using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows;

/// <summary>Every working-day calendar that an open case may have begun on.</summary>
public static class Calendars
{
    /// <summary>The calendar that new cases begin on.</summary>
    public static WorkingDayCalendar Current => WorkingDayCalendar.Embedded;

    /// <summary>The calendar a case began on.</summary>
    /// <exception cref="UnknownVersionException">This release does not hold that version; the case must wait for one that does.</exception>
    public static WorkingDayCalendar Get(string version) => Current.Version == version
        ? Current
        : throw new UnknownVersionException($"Calendar version '{version}' is not part of this release.");
}
