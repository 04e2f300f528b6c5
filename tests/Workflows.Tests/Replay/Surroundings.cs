using System.Globalization;

namespace OpcOnboarding.Workflows.Tests.Replay;

/// <summary>A process that runs somewhere else.</summary>
internal static class Surroundings
{
    private const string ZoneVariable = "TZ";

    /// <summary>Does something as in a process of another culture and time zone. Nothing else may run meanwhile.</summary>
    public static void In(string culture, string zone, Action act)
    {
        var (cultureBefore, zoneBefore) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable(ZoneVariable));
        try
        {
            Enter(CultureInfo.GetCultureInfo(culture), zone);
            Assert.Equal((culture, zone), (CultureInfo.CurrentCulture.Name, TimeZoneInfo.Local.Id));
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
