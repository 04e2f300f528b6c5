using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>Moments as the offices read them off their clocks.</summary>
internal static class Beijing
{
    public static DateTimeOffset At(string day, string time) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd"), TimeOnly.ParseExact(time, "HH:mm"), BusinessHours.BeijingOffset);

    /// <summary>Close of business, with which a period ends.</summary>
    public static DateTimeOffset Close(string day) => At(day, "17:30");

    public static DateTimeOffset Opening(string day) => At(day, "09:00");
}
