using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows.Tests.Calendar;

public sealed class BusinessHoursTests
{
    [Fact]
    public void DueAt_Day_IsCloseOfBusinessInBeijing() =>
        Assert.Equal(DateTimeOffset.Parse("2026-10-12T17:30:00+08:00"), BusinessHours.DueAt(new DateOnly(2026, 10, 12)));

    [Fact]
    public void OpensAt_Day_IsNineInBeijing() =>
        Assert.Equal(DateTimeOffset.Parse("2026-10-12T01:00:00Z"), BusinessHours.OpensAt(new DateOnly(2026, 10, 12)));

    [Theory]
    [InlineData("2026-12-31T15:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T16:00:00Z", "2027-01-01")]
    [InlineData("2028-02-28T20:00:00-05:00", "2028-02-29")]
    public void BeijingDate_Instant_IsTheDayThere(string instant, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), BusinessHours.BeijingDate(DateTimeOffset.Parse(instant)));

    [Theory]
    [InlineData(1, "2026-02-13T13:15:00+08:00")]
    [InlineData(2, "2026-02-13T17:30:00+08:00")]
    [InlineData(3, "2026-02-14T13:15:00+08:00")]
    [InlineData(4, "2026-02-14T17:30:00+08:00")]
    [InlineData(5, "2026-02-24T13:15:00+08:00")] // over Spring Festival
    public void HalfwayAt_Lengths_IsTheMiddleOfTheBusinessTime(int workingDays, string instant) =>
        Assert.Equal(
            DateTimeOffset.Parse(instant),
            BusinessHours.HalfwayAt(WorkingDayCalendar.Embedded, new DateOnly(2026, 2, 12), workingDays));

    [Fact]
    public void HalfwayAt_NoDays_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => BusinessHours.HalfwayAt(WorkingDayCalendar.Embedded, new DateOnly(2026, 2, 12), 0));
}
