using OpcOnboarding.Durable.Client;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class TimerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Timer_ClockMovedBeyondThreeWeeks_FiresAtItsTime()
    {
        await using var hub = await StartAsync();
        var id = await hub.StartAsync("Sleep", TimeSpan.FromDays(21));
        await Eventually.HoldsAsync(() => hub.Clock.ActiveTimers > 0, "The timer is not set.");

        await MoveUntilEndedAsync(hub, id, TimeSpan.FromDays(3), steps: 8);

        Assert.Equal("\"21.00:00:00\"", await hub.OutputOfAsync(id));
    }

    [Fact]
    public async Task Timer_NotYetDue_DoesNotFire()
    {
        await using var hub = await StartAsync();
        var id = await hub.StartAsync("Sleep", TimeSpan.FromHours(2));
        await Eventually.HoldsAsync(() => hub.Clock.ActiveTimers > 0, "The timer is not set.");

        hub.Clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1));
        await hub.Client.SuspendInstanceAsync(id);
        await hub.Client.ResumeInstanceAsync(id);

        var history = await hub.Client.GetOrchestrationHistoryAsync(id);
        Assert.DoesNotContain(history, entry => entry.EventType == EventType.TimerFired);
        Assert.Contains(history, entry => entry.EventType == EventType.TimerCreated);
    }

    [Fact]
    public async Task Timer_DueWhileTheProcessWasDown_FiresAfterTheRestart()
    {
        await using var hub = await StartAsync();
        var id = await hub.StartAsync("Sleep", TimeSpan.FromHours(72));
        await Eventually.HoldsAsync(() => hub.Clock.ActiveTimers > 0, "The timer is not set.");

        await hub.Hub.DisposeAsync();
        hub.Clock.Advance(TimeSpan.FromHours(80));
        await hub.RestartAsync();

        Assert.Equal("\"3.08:00:00\"", await hub.OutputOfAsync(id));
    }

    [Fact]
    public async Task Timer_RestartBeforeItIsDue_FiresOnceAtItsTime()
    {
        await using var hub = await StartAsync();
        var id = await hub.StartAsync("Sleep", TimeSpan.FromHours(5));
        await hub.CrashAndRestartAsync();
        await Eventually.HoldsAsync(() => hub.Clock.ActiveTimers > 0, "The timer is not set again.");

        hub.Clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal("\"05:00:00\"", await hub.OutputOfAsync(id));
        var history = await hub.Client.GetOrchestrationHistoryAsync(id);
        Assert.Single(history, entry => entry.EventType == EventType.TimerFired);
    }

    [Fact]
    public async Task Start_ScheduledForLater_RunsAtItsTimeAndKeepsEventsThatCameBefore()
    {
        await using var hub = await TestHub.StartAsync(azurite.ConnectionString, registry => registry
            .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go")));
        var at = hub.Clock.GetUtcNow().AddDays(2);
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", null, new StartOrchestrationOptions("later", at));
        await hub.Client.RaiseEventAsync("later", "Go", "early");
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await hub.Client.GetInstanceAsync("later"))?.RuntimeStatus);

        await hub.CrashAndRestartAsync();
        hub.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal("\"early\"", await hub.OutputOfAsync("later"));
    }

    private Task<TestHub> StartAsync() => TestHub.StartAsync(azurite.ConnectionString, registry => registry
        .AddOrchestratorFunc<TimeSpan, TimeSpan>("Sleep", async (context, length) =>
        {
            var began = context.CurrentUtcDateTime;
            await context.CreateTimer(length, CancellationToken.None);
            return context.CurrentUtcDateTime - began;
        }));

    /// <summary>A long timer is a chain of shorter ones, so the clock moves in steps, each after the one before took effect.</summary>
    private static async Task MoveUntilEndedAsync(TestHub hub, string id, TimeSpan step, int steps)
    {
        for (var moved = 0; moved < steps; moved++)
        {
            var fired = await FiredAsync(hub, id);
            hub.Clock.Advance(step);
            await Eventually.HoldsAsync(async () => await FiredAsync(hub, id) > fired, "No timer fired.", TimeSpan.FromSeconds(10));
            if ((await hub.Client.GetInstanceAsync(id))!.IsCompleted)
            {
                return;
            }
        }
    }

    private static async Task<int> FiredAsync(TestHub hub, string id)
        => (await hub.Client.GetOrchestrationHistoryAsync(id)).Count(entry => entry.EventType == EventType.TimerFired);
}
