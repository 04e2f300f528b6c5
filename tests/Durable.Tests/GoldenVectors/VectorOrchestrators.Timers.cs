namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <content>Timers.</content>
internal static partial class VectorOrchestrators
{
    private static void AddTimers(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string>("Timer1s", async context =>
        {
            var begin = context.CurrentUtcDateTime;
            await context.CreateTimer(begin.AddSeconds(1), CancellationToken.None);
            return context.CurrentUtcDateTime - begin >= TimeSpan.FromSeconds(1) ? "elapsed" : "early";
        })
        .AddOrchestratorFunc<string>("TimerCancel", async context =>
        {
            using var giveUp = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromHours(1), giveUp.Token);
            var stop = context.WaitForExternalEvent<int>("Stop");
            var winner = await Task.WhenAny(timer, stop);
            giveUp.Cancel();
            return await context.CallActivityAsync<string>("After", winner == stop ? await stop : -1);
        })
        .AddOrchestratorFunc<string>("LongTimer", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(7), CancellationToken.None);
            return "done";
        });
}
