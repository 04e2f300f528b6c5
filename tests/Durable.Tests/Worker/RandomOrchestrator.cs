namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>Code that a seed makes up: calls, waits, timers, races, failures, in many orders. Deterministic, so it can be replayed.</summary>
internal static class RandomOrchestrator
{
    private static readonly string[] EventNames = ["Go", "Stop"];

    public static async Task<string> RunAsync(TaskOrchestrationContext context, int seed)
    {
        var random = new Random(seed);
        var log = new List<string>();
        for (var step = 0; step < 6; step++)
        {
            log.Add(await StepAsync(context, random));
            context.SetCustomStatus(log.Count);
        }

        return string.Join(";", log);
    }

    private static Task<string> StepAsync(TaskOrchestrationContext context, Random random) => random.Next(7) switch
    {
        0 => CaughtAsync(context.CallActivityAsync<string>("A", random.Next())),
        1 => CaughtAsync(context.CallSubOrchestratorAsync<string>("S", context.NewGuid())),
        2 => context.WaitForExternalEvent<string>(EventNames[random.Next(2)]),
        3 => CaughtAsync(context.WaitForExternalEvent<string>(EventNames[random.Next(2)], TimeSpan.FromHours(random.Next(1, 200)))),
        4 => CaughtAsync(context.CallActivityAsync<string>("R", null, new TaskOptions(new RetryPolicy(random.Next(1, 4), TimeSpan.FromMinutes(1))))),
        5 => RaceAsync(context),
        _ => SentAsync(context, random),
    };

    private static async Task<string> RaceAsync(TaskOrchestrationContext context)
    {
        using var giveUp = new CancellationTokenSource();
        var timer = context.CreateTimer(TimeSpan.FromHours(1), giveUp.Token);
        var activity = CaughtAsync(context.CallActivityAsync<string>("Race"));
        var winner = await Task.WhenAny(timer, activity);
        giveUp.Cancel();
        return winner == timer ? "timer" : await activity;
    }

    private static async Task<string> SentAsync(TaskOrchestrationContext context, Random random)
    {
        context.SendEvent("other", "E", random.Next());
        await context.CreateTimer(TimeSpan.FromDays(random.Next(0, 8)), CancellationToken.None);
        return $"{context.CurrentUtcDateTime:O}";
    }

    private static async Task<string> CaughtAsync(Task<string> task)
    {
        try
        {
            return await task;
        }
        catch (TaskFailedException failed)
        {
            return failed.Message;
        }
        catch (OperationCanceledException)
        {
            return "timeout";
        }
    }
}
