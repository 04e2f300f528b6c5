using System.Globalization;

namespace OpcOnboarding.Functions.Documents;

/// <summary>An iCalendar file of whole days (RFC 5545): dates without a time, the same in every time zone.</summary>
/// <param name="Stamp">When the file was made (3.8.7.2).</param>
/// <param name="Days">The days; at least one (3.6).</param>
internal sealed record CalendarDays(DateTimeOffset Stamp, IReadOnlyList<CalendarDay> Days)
{
    /// <summary>The file; the same days give the same bytes.</summary>
    public byte[] ToBytes() => CalendarText.ToBytes(
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//OpcOnboarding//Terms//ZH",
        "METHOD:PUBLISH",
        .. Days.SelectMany(Event),
        "END:VCALENDAR",
    ]);

    // 3.6.1: a day without an end lasts that day.
    private IEnumerable<string> Event(CalendarDay day) =>
    [
        "BEGIN:VEVENT",
        $"UID:{CalendarText.Escape(day.Uid)}",
        $"DTSTAMP:{Stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
        $"DTSTART;VALUE=DATE:{day.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
        $"SUMMARY:{CalendarText.Escape(day.Summary)}",
        $"DESCRIPTION:{CalendarText.Escape(day.Description)}",
        "END:VEVENT",
    ];
}
