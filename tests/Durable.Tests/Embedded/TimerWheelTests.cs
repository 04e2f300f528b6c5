using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class TimerWheelTests
{
    [Fact]
    public void TakeDue_SomeAreDue_GivesThemInOrderAndKeepsTheRest()
    {
        var clock = new ManualTimeProvider();
        using var wheel = new TimerWheel(clock, () => { });
        var now = clock.GetUtcNow().UtcDateTime;
        wheel.Move("late", null, now.AddHours(2));
        wheel.Move("second", null, now.AddMinutes(2));
        wheel.Move("first", null, now.AddMinutes(1));

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["first", "second"], wheel.TakeDue());
        Assert.Equal(1, wheel.Count);
    }

    [Fact]
    public void Move_ToNull_ForgetsTheInstance()
    {
        var clock = new ManualTimeProvider();
        using var wheel = new TimerWheel(clock, () => { });
        var due = clock.GetUtcNow().UtcDateTime.AddDays(3);
        wheel.Move("won", null, due);

        wheel.Move("won", due, null);

        Assert.Equal(0, wheel.Count);
    }

    [Fact]
    public void Arm_DueInTheFuture_LooksAgainWithinHalfAMinute()
    {
        var clock = new ManualTimeProvider();
        var looks = 0;
        using var wheel = new TimerWheel(clock, () => looks++);
        wheel.Move("far", null, clock.GetUtcNow().UtcDateTime.AddDays(30));
        wheel.Arm();

        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, looks);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, looks);
        Assert.Empty(wheel.TakeDue());
    }

    [Fact]
    public void Arm_AlreadyDue_LooksAtOnce()
    {
        var clock = new ManualTimeProvider();
        var looks = 0;
        using var wheel = new TimerWheel(clock, () => looks++);
        wheel.Move("overdue", null, clock.GetUtcNow().UtcDateTime.AddSeconds(-1));

        wheel.Arm();

        Assert.Equal(1, looks);
    }
}
