using System.Globalization;

namespace OpcOnboarding.Durable.Tests.Worker;

public sealed class TimerTests
{
    [Fact]
    public void CreateTimer_SevenDays_IsTwoOfThreeDaysAndTheRest()
    {
        var history = History.Started();
        var session = Replay.Session(history, async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(7), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        List<DateTime> due = [Assert.Single(session.Execute(history.ToRequest()).Actions).CreateTimer.FireAt.ToDateTime()];

        for (var part = 0; part < 2; part++)
        {
            var answer = session.Continue(history.Turn(TimeSpan.FromDays(3)).TimerFired(part).NewEvents);
            due.Add(Assert.Single(answer.Actions).CreateTimer.FireAt.ToDateTime());
        }

        Assert.Equal([History.Begin.AddDays(3), History.Begin.AddDays(6), History.Begin.AddDays(7)], due);
        var end = session.Continue(history.Turn(TimeSpan.FromDays(1)).TimerFired(2).NewEvents);
        Assert.Equal("\"2026-02-20T08:00:00Z\"", Replay.CompletionOf(end).Result);
    }

    [Fact]
    public void CreateTimer_TimeOfUnspecifiedKind_CountsAsUtc()
    {
        var answer = Replay.Run(History.Started(), async context =>
        {
            await context.CreateTimer(DateTime.Parse("2026-02-14T09:30:00", CultureInfo.InvariantCulture), CancellationToken.None);
            return 0;
        });

        Assert.Equal(new DateTime(2026, 2, 14, 9, 30, 0, DateTimeKind.Utc), Assert.Single(answer.Actions).CreateTimer.FireAt.ToDateTime());
    }

    [Fact]
    public void CreateTimer_PastTime_IsSentAsItIs()
    {
        var answer = Replay.Run(History.Started(), async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(-1), CancellationToken.None);
            return 0;
        });

        Assert.Equal(History.Begin.AddDays(-1), Assert.Single(answer.Actions).CreateTimer.FireAt.ToDateTime());
    }

    [Fact]
    public void CreateTimer_GivenUpInTheSameTurn_IsStillSentButHoldsNothingOpen()
    {
        var answer = Replay.Run(History.Started(), async context =>
        {
            using var giveUp = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromHours(1), giveUp.Token);
            giveUp.Cancel();
            await Assert.ThrowsAsync<TaskCanceledException>(() => timer);
            return "done";
        });

        Assert.Equal([0, 1], answer.Actions.Select(action => action.Id));
        Assert.Equal("\"done\"", Replay.CompletionOf(answer).Result);
    }
}
