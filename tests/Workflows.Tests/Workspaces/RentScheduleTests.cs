using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Workflows.Tests.Workspaces;

public sealed class RentScheduleTests
{
    private static readonly DateOnly s_from = new(2026, 11, 23);

    [Fact]
    public void Of_RentFreeForEver_IsOnePeriodToTheLastDay()
    {
        var schedule = RentSchedule.Of(s_from, new(2028, 11, 22), 0, []);

        Assert.Equal([new RentPeriod(s_from, new(2028, 11, 22), 0)], schedule.Periods);
        Assert.Equal(new DateOnly(2028, 11, 22), schedule.RentFreeUntil);
    }

    [Fact]
    public void Of_Steps_FollowEachOtherWithoutGapAndDateTheEndOfTheRelief()
    {
        var schedule = RentSchedule.Of(s_from, new(2028, 11, 22), 0, [new(12, 15000), new(18, 30000)]);

        Assert.Equal(
            [
                new RentPeriod(s_from, new(2027, 11, 22), 0),
                new RentPeriod(new(2027, 11, 23), new(2028, 5, 22), 15000),
                new RentPeriod(new(2028, 5, 23), new(2028, 11, 22), 30000),
            ],
            schedule.Periods);
        Assert.Equal(new DateOnly(2027, 11, 22), schedule.RentFreeUntil);
    }

    [Fact]
    public void Of_StepAfterTheLastDay_HasNoEffect() =>
        Assert.Equal([new RentPeriod(s_from, new(2027, 2, 28), 0)], RentSchedule.Of(s_from, new(2027, 2, 28), 0, [new(12, 15000)]).Periods);

    [Fact]
    public void Of_RentFromTheFirstDay_IsNowhereRentFree() =>
        Assert.Null(RentSchedule.Of(s_from, s_from, 120000, []).RentFreeUntil);

    [Fact]
    public void Of_LastDayOfAMonth_StaysInTheMonth() => Assert.Equal(
        new DateOnly(2028, 2, 29), RentSchedule.Of(new(2026, 8, 31), new(2028, 8, 30), 0, [new(18, 100)]).Periods[1].From);

    [Fact]
    public void Of_EndBeforeTheBeginning_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RentSchedule.Of(s_from, s_from.AddDays(-1), 0, []));
}
