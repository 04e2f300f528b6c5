namespace OpcOnboarding.Workflows.Calendar;

/// <summary>The arrangement of one year, as the State Council announced it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Holidays">Statutory holidays and days off in lieu (法定节假日、调休放假).</param>
/// <param name="AdjustedWorkdays">Weekend days that are worked (调休上班).</param>
internal sealed record CalendarYear(int Year, IReadOnlySet<DateOnly> Holidays, IReadOnlySet<DateOnly> AdjustedWorkdays);
