using System.Globalization;

namespace OpcOnboarding.Workflows.Tests.Replay;

/// <summary>A process that runs somewhere else.</summary>
internal static class Surroundings
{
    private const string ZoneVariable = "TZ";

    /// <summary>A culture that writes numbers, dates and times like none here. Made, not named: machines without culture data have no other.</summary>
    public static CultureInfo OddCulture()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (odd.NumberFormat.NegativeSign, odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NumberGroupSeparator) = ("~", "·", "'");
        (odd.DateTimeFormat.DateSeparator, odd.DateTimeFormat.TimeSeparator, odd.DateTimeFormat.FirstDayOfWeek) = (" ", "_", DayOfWeek.Wednesday);
        (odd.DateTimeFormat.ShortDatePattern, odd.DateTimeFormat.LongTimePattern) = ("yy/d/M", "ss:mm:HH");
        return odd;
    }

    /// <summary>Does something as in a process of another culture and time zone. Nothing else may run meanwhile.</summary>
    public static void In(CultureInfo culture, string zone, Action act)
    {
        var (cultureBefore, zoneBefore) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable(ZoneVariable));
        try
        {
            Enter(culture, zone);
            Assert.Equal((culture, zone), (CultureInfo.CurrentCulture, TimeZoneInfo.Local.Id));
            act();
        }
        finally
        {
            Enter(cultureBefore, zoneBefore);
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }

    private static void Enter(CultureInfo culture, string? zone)
    {
        (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (culture, culture);
        Environment.SetEnvironmentVariable(ZoneVariable, zone);
        TimeZoneInfo.ClearCachedData();
    }
}
