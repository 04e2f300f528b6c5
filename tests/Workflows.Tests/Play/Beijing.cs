using System.Globalization;

namespace OpcOnboarding.Workflows.Tests.Play;

/// <summary>Moments and days of Beijing, written as a test reads best.</summary>
internal static class Beijing
{
    public static DateTimeOffset At(string moment) =>
        new(DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
