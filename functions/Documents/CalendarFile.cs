using System.Globalization;

namespace OpcOnboarding.Functions.Documents;

/// <summary>
/// An iCalendar file with one event (RFC 5545). Written here because the one event needs seven properties; times are in UTC
/// (3.3.5, form 2), so that no time zone has to be described.
/// </summary>
/// <param name="Uid">Globally unique and the same for every version of the event (3.8.4.7).</param>
/// <param name="Sequence">0, and one more with each change (3.8.7.4).</param>
/// <param name="Stamp">When this version was made (3.8.7.2).</param>
/// <param name="Start">Beginning.</param>
/// <param name="End">End; after the beginning (3.8.2.2).</param>
/// <param name="Summary">Title.</param>
/// <param name="Location">Where.</param>
/// <param name="Description">What is to be known.</param>
internal sealed record CalendarFile(
    string Uid, int Sequence, DateTimeOffset Stamp, DateTimeOffset Start, DateTimeOffset End, string Summary, string Location, string Description)
{
    /// <summary>The media type (8.1).</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>The file; the same event gives the same bytes.</summary>
    public byte[] ToBytes()
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//OpcOnboarding//Mentor appointments//ZH",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{CalendarText.Escape(Uid)}",
            string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{Sequence}"),
            $"DTSTAMP:{Time(Stamp)}",
            $"DTSTART:{Time(Start)}",
            $"DTEND:{Time(End)}",
            $"SUMMARY:{CalendarText.Escape(Summary)}",
            $"LOCATION:{CalendarText.Escape(Location)}",
            $"DESCRIPTION:{CalendarText.Escape(Description)}",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return CalendarText.ToBytes(lines);
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
