using System.Text;
using OpcOnboarding.Functions.Documents;

namespace OpcOnboarding.Functions.Tests.Documents;

/// <summary>RFC 5545: content lines, folding, escaping, times in UTC, and what an event must have.</summary>
public sealed class CalendarFileTests
{
    private static readonly CalendarFile s_file = new(
        "case-1-mentor@opc-onboarding",
        1,
        new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(8)),
        new DateTimeOffset(2026, 11, 25, 14, 30, 0, TimeSpan.FromHours(8)),
        new DateTimeOffset(2026, 11, 25, 15, 30, 0, TimeSpan.FromHours(8)),
        "与导师雷闻秋的首次见面",
        "盐城市亭湖区希望大道示例园1号",
        "办件编号：1; 备注, 反斜杠\\\n第二行：请携带一页商业计划书");

    [Fact]
    public void ToBytes_Lines_EndWithCrLfAndHaveAtMost75Octets()
    {
        var text = Encoding.UTF8.GetString(s_file.ToBytes());

        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("\r\n ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToBytes_Unfolded_HasWhatAnEventMustHave() => Assert.Equal(
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OpcOnboarding//Mentor appointments//ZH", "METHOD:PUBLISH", "BEGIN:VEVENT",
            "UID:case-1-mentor@opc-onboarding", "SEQUENCE:1", "DTSTAMP:20261120T020000Z", "DTSTART:20261125T063000Z", "DTEND:20261125T073000Z",
            "SUMMARY:与导师雷闻秋的首次见面", "LOCATION:盐城市亭湖区希望大道示例园1号", @"DESCRIPTION:办件编号：1\; 备注\, 反斜杠\\\n第二行：请携带一页商业计划书", "END:VEVENT", "END:VCALENDAR", "",
        ],
        Encoding.UTF8.GetString(s_file.ToBytes()).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"));
}
