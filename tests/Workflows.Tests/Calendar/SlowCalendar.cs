using System.Text.Json;

namespace OpcOnboarding.Workflows.Tests.Calendar;

/// <summary>The reference: walks day by day over the raw file, sharing no code with the calendar under test.</summary>
internal sealed class SlowCalendar
{
    private readonly HashSet<string> _off = [];
    private readonly HashSet<string> _worked = [];
    private readonly HashSet<int> _known = [];
    private readonly HashSet<string> _fixed;

    public SlowCalendar()
    {
        using var stream = typeof(Workflows.Calendar.WorkingDayCalendar).Assembly
            .GetManifestResourceStream("OpcOnboarding.Workflows.Calendar.workdays.json")!;
        using var file = JsonDocument.Parse(stream);
        _fixed = [.. file.RootElement.GetProperty("rule").GetProperty("fixedStatutoryDays").EnumerateArray().Select(d => d.GetString()!)];
        foreach (var year in file.RootElement.GetProperty("years").EnumerateObject().Where(y => y.Value.GetProperty("known").GetBoolean()))
        {
            _known.Add(int.Parse(year.Name));
            _off.UnionWith(Dates(year.Value, "holidays"));
            _worked.UnionWith(Dates(year.Value, "adjustedWorkdays"));
        }
    }

    public bool IsWorked(DateOnly day)
    {
        var text = day.ToString("yyyy-MM-dd");
        if (_worked.Contains(text))
        {
            return true;
        }

        var weekday = day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday;
        return weekday && !_off.Contains(text) && (_known.Contains(day.Year) || !_fixed.Contains(text[5..]));
    }

    public DateOnly Add(DateOnly start, int workingDays)
    {
        var day = start;
        while (workingDays == 0 && !IsWorked(day))
        {
            day = day.AddDays(1);
        }

        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorked(day) ? 1 : 0;
        }

        return day;
    }

    private static IEnumerable<string> Dates(JsonElement year, string list) =>
        year.GetProperty(list).EnumerateArray().Select(entry => entry.GetProperty("date").GetString()!);
}
