using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Cli.Demo;

/// <summary>The Beijing days on one of which something happened: one day, or two around midnight.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Through">The last of them.</param>
internal readonly record struct DayRange(DateOnly From, DateOnly Through)
{
    /// <summary>Each of the days.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            var first = From;
            return Enumerable.Range(0, Through.DayNumber - From.DayNumber + 1).Select(first.AddDays);
        }
    }

    /// <summary>The days between two instants, both included.</summary>
    public static DayRange Between(DateTimeOffset began, DateTimeOffset ended) =>
        new(BusinessHours.BeijingDate(began), BusinessHours.BeijingDate(ended));
}
