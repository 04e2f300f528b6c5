namespace OpcOnboarding.Bench.Engine;

/// <summary>
/// The engine case of performance.md: start, 6 approvals as external events (1, then 3 in parallel, then 1, then 1),
/// 14 activities (2 notifications, 6 dispatches, 6 progress writes), 6 timers of 72 h that lose, completion.
/// </summary>
internal static class EngineCase
{
    public const string Name = "EngineCase";
    public const int Steps = 6;

    private static readonly int[][] s_phases = [[0], [1, 2, 3], [4], [5]];

    public static string EventName(int step) => $"approve-{step}";

    /// <summary>Registers the case; activities report to the given desk.</summary>
    public static void Register(DurableTaskRegistry registry, IDesk desk) => registry
        .AddOrchestratorFunc<string, int>(Name, RunAsync)
        .AddActivityFunc<int, int>("Notify", (_, number) => number)
        .AddActivityFunc<int, int>("Dispatch", (context, step) => desk.Dispatched(context.InstanceId, step))
        .AddActivityFunc<int, int>("Progress", (context, step) => desk.Progressed(context.InstanceId, step));

    private static async Task<int> RunAsync(TaskOrchestrationContext context, string input)
    {
        List<Task> background = [context.CallActivityAsync<int>("Notify", 1)];
        foreach (var phase in s_phases)
        {
            await Task.WhenAll(phase.Select(step => StepAsync(context, step, background)));
        }

        background.Add(context.CallActivityAsync<int>("Notify", 2));
        await Task.WhenAll(background);
        return input.Length;
    }

    /// <summary>Progress writes run beside the next step's dispatch: neither needs the other.</summary>
    private static async Task StepAsync(TaskOrchestrationContext context, int step, List<Task> background)
    {
        await context.CallActivityAsync<int>("Dispatch", step);
        using var won = new CancellationTokenSource();
        var decision = context.WaitForExternalEvent<string>(EventName(step));
        var overdue = context.CreateTimer(TimeSpan.FromHours(72), won.Token);
        if (await Task.WhenAny(decision, overdue) == overdue)
        {
            throw new InvalidOperationException("A desk took 72 hours.");
        }

        won.Cancel();
        background.Add(context.CallActivityAsync<int>("Progress", step));
    }
}
