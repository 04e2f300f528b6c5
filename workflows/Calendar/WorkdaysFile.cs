using System.Globalization;
using System.Text.Json;

namespace OpcOnboarding.Workflows.Calendar;

/// <summary>Reads workdays.json; the only place that knows its member names.</summary>
internal static class WorkdaysFile
{
    /// <exception cref="InvalidDataException">A member is missing or of a wrong form, or a year's days do not add up.</exception>
    public static WorkdayRules Read(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException("The file of working days cannot be read: " + wrong.Message, wrong);
        }
    }

    private static WorkdayRules Read(JsonElement file)
    {
        var years = file.GetProperty("years").EnumerateObject()
            .Where(year => year.Value.GetProperty("known").GetBoolean())
            .ToDictionary(year => int.Parse(year.Name, CultureInfo.InvariantCulture), ReadYear);
        var rules = new WorkdayRules(file.GetProperty("retrievedOn").GetString()!, years, ReadFixedDays(file));
        foreach (var year in file.GetProperty("years").EnumerateObject())
        {
            RefuseWrongSum(rules, year);
        }

        return rules;
    }

    private static CalendarYear ReadYear(JsonProperty year) => new(
        int.Parse(year.Name, CultureInfo.InvariantCulture),
        ReadDates(year.Value.GetProperty("holidays")),
        ReadDates(year.Value.GetProperty("adjustedWorkdays")));

    private static HashSet<DateOnly> ReadDates(JsonElement days) => days.EnumerateArray()
        .Select(day => DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        .ToHashSet();

    private static HashSet<(int Month, int Day)> ReadFixedDays(JsonElement file) =>
        file.GetProperty("rule").GetProperty("fixedStatutoryDays").EnumerateArray()
            .Select(day => DateOnly.ParseExact("2000-" + day.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Select(day => (day.Month, day.Day))
            .ToHashSet();

    // The file carries its own sum of each known year: a day lost on the way is found here, not in a due date.
    private static void RefuseWrongSum(WorkdayRules rules, JsonProperty year)
    {
        if (!year.Value.TryGetProperty("workingDaysInYear", out var stated))
        {
            return;
        }

        var first = new DateOnly(int.Parse(year.Name, CultureInfo.InvariantCulture), 1, 1);
        var counted = Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber)
            .Count(offset => rules.IsWorkingDay(first.AddDays(offset)));
        if (counted != stated.GetInt32())
        {
            throw new InvalidDataException($"The file of working days states {stated} for {year.Name}; its days give {counted}.");
        }
    }
}
