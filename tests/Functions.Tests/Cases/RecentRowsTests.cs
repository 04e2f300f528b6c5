using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Cases;

public sealed class RecentRowsTests
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Find_JustKept_GivesTheLatest()
    {
        var sut = new RecentRows(_clock);
        sut.Keep(Row("case", 1));
        sut.Keep(Row("case", 2));

        Assert.Equal(2, sut.Find("c1", "case")!.GetInt32("N"));
        Assert.Null(sut.Find("c1", "form:000001"));
        Assert.Null(sut.Find("c2", "case"));
    }

    [Fact]
    public void Find_AfterTheLifetime_GivesNothing()
    {
        var sut = new RecentRows(_clock);
        sut.Keep(Row("case", 1));

        _clock.Advance(RecentRows.Lifetime);

        Assert.Null(sut.Find("c1", "case"));
    }

    [Fact]
    public void Keep_OldOnesFallDue_LeavesTheNewVersionOfARow()
    {
        var sut = new RecentRows(_clock);
        sut.Keep(Row("case", 1));
        _clock.Advance(RecentRows.Lifetime / 2);
        sut.Keep(Row("case", 2));
        _clock.Advance(RecentRows.Lifetime / 2);

        sut.Keep(Row("form:000001", 1));

        Assert.Equal(2, sut.Find("c1", "case")!.GetInt32("N"));
    }

    [Fact]
    public void Forget_KeptRow_IsGone()
    {
        var sut = new RecentRows(_clock);
        sut.Keep(Row("case", 1));

        sut.Forget("c1", "case");

        Assert.Null(sut.Find("c1", "case"));
    }

    [Fact]
    public void ForgetCase_RowsOfTwoCases_LeavesTheOther()
    {
        var sut = new RecentRows(_clock);
        sut.Keep(Row("case", 1));
        sut.Keep(Row("form:000001", 1));
        sut.Keep(new TableEntity("c2", "case") { ["N"] = 2 });

        sut.Forget("c1");

        Assert.Null(sut.Find("c1", "case"));
        Assert.Null(sut.Find("c1", "form:000001"));
        Assert.Equal(2, sut.Find("c2", "case")!.GetInt32("N"));
    }

    private static TableEntity Row(string key, int number) => new("c1", key) { ["N"] = number };
}
