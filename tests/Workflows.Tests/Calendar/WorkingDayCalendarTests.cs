using System.Text;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows.Tests.Calendar;

public sealed class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Embedded;

    [Theory]
    [InlineData("2026-02-12", 5, "2026-02-26", false)] // Spring Festival
    [InlineData("2026-04-30", 4, "2026-05-09", false)] // Labour Day, ends on a worked Saturday
    [InlineData("2026-09-29", 5, "2026-10-12", false)] // National Day
    [InlineData("2026-12-30", 3, "2027-01-05", true)] // into a year that is not announced
    [InlineData("2026-12-30", 1, "2026-12-31", false)]
    [InlineData("2026-09-28", 5, "2026-10-10", false)] // the deficiency of sample P04
    public void AddWorkingDays_WorkedExamples_GiveTheDueDate(string start, int days, string due, bool provisional) =>
        Assert.Equal(new DueDate(Day(due), provisional), Calendar.AddWorkingDays(Day(start), days));

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void CountWorkingDays_OfAKnownYear_Is248(int year) =>
        Assert.Equal(248, Calendar.CountWorkingDays(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Fact]
    public void AddWorkingDays_Over200Dates_EqualsTheSlowReference()
    {
        var slow = new SlowCalendar();
        for (var i = 0; i < 200; i++)
        {
            // Steps of 5 and 7 are coprime, so starts and lengths meet in all combinations over three years.
            var start = new DateOnly(2024, 12, 20).AddDays(i * 5);
            var days = i * 7 % 31;
            Assert.Equal(slow.Add(start, days), Calendar.AddWorkingDays(start, days).Date);
        }
    }

    [Fact]
    public void IsWorkingDay_OverTwentyYears_EqualsTheSlowReference()
    {
        var slow = new SlowCalendar();
        for (var day = new DateOnly(2020, 1, 1); day.Year < 2040; day = day.AddDays(1))
        {
            Assert.True(slow.IsWorked(day) == Calendar.IsWorkingDay(day), $"{day:yyyy-MM-dd}");
        }
    }

    [Theory]
    [InlineData("2026-02-14", true)] // a Saturday that is worked
    [InlineData("2026-02-16", false)]
    [InlineData("2026-01-02", false)] // in lieu
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-01", false)]
    public void IsWorkingDay_KnownYear_FollowsTheArrangement(string day, bool expected) =>
        Assert.Equal(expected, Calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-04", true)]
    public void IsProvisional_Year_SaysWhetherItIsAnnounced(string day, bool expected) =>
        Assert.Equal(expected, Calendar.IsProvisional(Day(day)));

    [Theory]
    [InlineData("2026-02-26", "2026-02-26")]
    [InlineData("2026-02-15", "2026-02-24")]
    public void AddWorkingDays_Zero_IsTheDayItselfOrTheNextWorkingDay(string start, string due) =>
        Assert.Equal(Day(due), Calendar.AddWorkingDays(Day(start), 0).Date);

    [Fact]
    public void DueAfterReceipt_OnAHoliday_CountsAsReceivedOnTheNextWorkingDay()
    {
        // Received on Monday 02-16, inside Spring Festival: counts as Tuesday 02-24, which is not counted itself.
        Assert.Equal(Day("2026-03-02"), Calendar.DueAfterReceipt(Day("2026-02-16"), 5).Date);
        Assert.Equal(Day("2026-02-26"), Calendar.DueAfterReceipt(Day("2026-02-12"), 5).Date);
    }

    [Theory]
    [InlineData("2026-09-02", 30, "2026-10-08")] // the 30th day is 10-02
    [InlineData("2026-03-02", 15, "2026-03-17")]
    public void AddCalendarDays_LastDayNotWorked_MovesToTheNextWorkingDay(string start, int days, string due) =>
        Assert.Equal(Day(due), Calendar.AddCalendarDays(Day(start), days).Date);

    [Theory]
    [InlineData("2026-03-06", "2026-03-03", "2026-03-03", "2026-03-06")] // the same day: nothing lost
    [InlineData("2026-03-06", "2026-03-03", "2026-03-05", "2026-03-10")] // two working days
    [InlineData("2026-03-06", "2026-03-06", "2026-03-08", "2026-03-06")] // only a weekend in between
    [InlineData("2026-02-13", "2026-02-12", "2026-02-25", "2026-02-26")] // 13, 14, 24, 25 stood still
    public void MoveByStandstill_StoppedAndRestarted_MovesByTheWorkingDaysBetween(string due, string stopped, string restarted, string expected) =>
        Assert.Equal(Day(expected), Calendar.MoveByStandstill(Day(due), Day(stopped), Day(restarted)).Date);

    [Fact]
    public void MoveByStandstill_AnyDates_EqualsSkippingTheDays()
    {
        var slow = new SlowCalendar();
        for (var i = 0; i < 120; i++)
        {
            var start = new DateOnly(2025, 1, 2).AddDays(i * 3);
            var (stopped, restarted) = (start.AddDays(i % 6), start.AddDays(i % 6 + i % 23));
            var due = slow.Add(start, 10);
            Assert.Equal(SkipDays(slow, start, stopped, restarted), Calendar.MoveByStandstill(due, stopped, restarted).Date);
        }
    }

    [Fact]
    public void AddWorkingDays_NegativeCount_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("2026-03-02"), -1));

    [Fact]
    public void IsWorkingDay_OutsideTheTable_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(new DateOnly(2100, 1, 1)));

    [Fact]
    public void Version_OfTheEmbeddedCalendar_IsTheDayOfRetrieval() => Assert.Equal("2026-11-21", Calendar.Version);

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"retrievedOn":"2026-01-01","rule":{"fixedStatutoryDays":[]},"years":{"2026":{"known":true,"holidays":[],"adjustedWorkdays":[],"workingDaysInYear":248}}}""")]
    public void Read_WrongFile_SaysSo(string json) =>
        Assert.Throws<InvalidDataException>(() => WorkingDayCalendar.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))));

    private static DateOnly SkipDays(SlowCalendar slow, DateOnly start, DateOnly stopped, DateOnly restarted)
    {
        var day = start;
        for (var left = 10; left > 0;)
        {
            day = day.AddDays(1);
            left -= slow.IsWorked(day) && !(day > stopped && day <= restarted) ? 1 : 0;
        }

        return day;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
