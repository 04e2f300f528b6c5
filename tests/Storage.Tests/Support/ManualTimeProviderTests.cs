namespace OpcOnboarding.Storage.Tests.Support;

public sealed class ManualTimeProviderTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private readonly ManualTimeProvider _clock = new(s_start);
    private readonly List<(string Name, TimeSpan At)> _fired = [];

    [Fact]
    public void Advance_SeveralTimers_FireInOrderAtTheirTimes()
    {
        using var late = Timer("late", 3);
        using var early = Timer("early", 1);

        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([("early", TimeSpan.FromSeconds(1))], _fired);

        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal([("early", TimeSpan.FromSeconds(1)), ("late", TimeSpan.FromSeconds(3))], _fired);
        Assert.Equal(s_start.AddSeconds(7), _clock.GetUtcNow());
    }

    [Fact]
    public void Advance_Period_FiresAgain()
    {
        using var timer = Timer("tick", 1, period: 2);

        _clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal([1, 3, 5], _fired.Select(fired => fired.At.TotalSeconds));
    }

    [Fact]
    public void Advance_DisposedOrChangedTimer_ObeysTheLastOrder()
    {
        Timer("disposed", 1).Dispose();
        using var changed = Timer("changed", 1);
        Assert.True(changed.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan));

        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Empty(_fired);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["changed"], _fired.Select(fired => fired.Name));
    }

    [Fact]
    public void Advance_TimerMadeByACallback_FiresInTheSameMove()
    {
        using var first = _clock.CreateTimer(_ => Timer("second", 1), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal([("second", TimeSpan.FromSeconds(2))], _fired);
    }

    [Fact]
    public async Task Advance_TaskDelay_Ends()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock);

        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));

        await delay;
    }

    [Fact]
    public void SetUtcNow_Backward_ShowsTheTimeAndFiresNothing()
    {
        using var timer = Timer("timer", 1);

        _clock.SetUtcNow(s_start.AddDays(-1));
        Assert.Equal(s_start.AddDays(-1), _clock.GetUtcNow());
        Assert.Empty(_fired);

        _clock.SetUtcNow(s_start);
        Assert.Single(_fired);
    }

    [Fact]
    public void GetTimestamp_MovesWithTheClockAndNeverBack()
    {
        var before = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromSeconds(2));
        _clock.SetUtcNow(s_start);

        Assert.Equal(TimeSpan.FromSeconds(2), _clock.GetElapsedTime(before));
    }

    private ITimer Timer(string name, int seconds, int? period = null) => _clock.CreateTimer(
        _ => _fired.Add((name, _clock.GetUtcNow() - s_start)),
        null,
        TimeSpan.FromSeconds(seconds),
        period is { } each ? TimeSpan.FromSeconds(each) : Timeout.InfiniteTimeSpan);
}
