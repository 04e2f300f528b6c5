using System.Text.Json;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>From when to when a seat is given: as wished, but not from a past day; else two years from today (steps.md 4: free service package).</summary>
internal sealed class MoveInPeriod(TimeProvider time)
{
    private const int Years = 2;

    /// <summary>First and last day.</summary>
    public (DateOnly From, DateOnly To) Of(JsonElement form)
    {
        var today = BusinessHours.BeijingDate(time.GetUtcNow());
        var from = form.Day("workspace", "from") is { } wished && wished > today ? wished : today;
        return (from, form.Day("workspace", "to") is { } until && until > from ? until : from.AddYears(Years).AddDays(-1));
    }
}
