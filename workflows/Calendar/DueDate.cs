namespace OpcOnboarding.Workflows.Calendar;

/// <summary>A day found by counting on a <see cref="WorkingDayCalendar"/>.</summary>
/// <param name="Date">The day, in Beijing. Always a working day of the calendar that found it.</param>
/// <param name="Provisional">
/// True when a day of the count lies in a year whose arrangement is not published yet: the day is to be
/// computed again with the calendar that knows the year.
/// </param>
public readonly record struct DueDate(DateOnly Date, bool Provisional);
