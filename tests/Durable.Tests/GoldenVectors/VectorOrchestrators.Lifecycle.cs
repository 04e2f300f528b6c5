namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <content>Custom status, suspension, termination, beginning anew.</content>
internal static partial class VectorOrchestrators
{
    private static void AddLifecycle(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string>("Status", async context =>
        {
            context.SetCustomStatus(new { phase = "plan", done = 0 });
            await context.CallActivityAsync("Step", 1);
            context.SetCustomStatus("building");
            await context.CallActivityAsync("Step", 2);
            context.SetCustomStatus(null);
            await context.CallActivityAsync("Step", 3);
            context.SetCustomStatus(new { phase = "完成", done = 3 });
            return "ok";
        })
        .AddOrchestratorFunc<string>("WaitGo", GoThenAct)
        .AddOrchestratorFunc<string>("Go", GoThenAct)
        .AddOrchestratorFunc("WaitForever", async context =>
        {
            context.SetCustomStatus("waiting");
            await context.WaitForExternalEvent<string>("Never");
        })
        .AddOrchestratorFunc<int, string?>("Looper", async (context, generation) =>
        {
            var item = await context.WaitForExternalEvent<string>("Item");
            if (generation < 2)
            {
                context.ContinueAsNew(generation + 1);
                return null;
            }

            return $"last {item} n={generation}";
        })
        .AddOrchestratorFunc<int, string?>("DropEvents", async (context, generation) =>
        {
            await context.CallActivityAsync("Pause", generation);
            if (generation == 0)
            {
                context.ContinueAsNew(1, preserveUnprocessedEvents: false);
                return null;
            }

            try
            {
                return await context.WaitForExternalEvent<string>("Item", TimeSpan.FromSeconds(1));
            }
            catch (OperationCanceledException)
            {
                return "dropped";
            }
        })
        .AddOrchestratorFunc<int, object?>("CanThrow", (context, _) =>
        {
            context.ContinueAsNew(1);
            throw new InvalidOperationException("late");
        });

    private static async Task<string> GoThenAct(TaskOrchestrationContext context)
    {
        var value = await context.WaitForExternalEvent<string>("Go");
        return await context.CallActivityAsync<string>("Act", value);
    }
}
