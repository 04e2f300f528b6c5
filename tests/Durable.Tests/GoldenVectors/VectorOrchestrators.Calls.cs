using System.Text.Json;

namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <content>Activities and sub-orchestrations.</content>
internal static partial class VectorOrchestrators
{
    private static void AddCalls(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string[]>("HelloSequence", async context =>
        [
            await context.CallActivityAsync<string>("SayHello", "Tokyo"),
            await context.CallActivityAsync<string>("SayHello", "Seattle"),
            await context.CallActivityAsync<string>("SayHello", "London"),
        ])
        .AddOrchestratorFunc<int, int>("FanOut", async (context, count) =>
        {
            var tasks = Enumerable.Range(1, count).Select(number => context.CallActivityAsync<int>("Square", number)).ToList();
            return (await Task.WhenAll(tasks)).Sum();
        })
        .AddOrchestratorFunc<JsonElement, object>("BigText", async (context, input) => new
        {
            title = await context.CallActivityAsync<string>("Echo", input.GetProperty("title").GetString()),
            id = input.GetProperty("id").GetString() + "✓",
            amount = input.GetProperty("amount").GetInt32() * 2,
        })
        .AddOrchestratorFunc<string>("Versioned", async context =>
        {
            var answer = await context.CallActivityAsync<string>("Step", 1);
            return context.Version + ":" + answer;
        })
        .AddOrchestratorFunc<string>("Two", async context =>
        {
            var first = await context.CallActivityAsync<string>("A", 1);
            return await context.CallActivityAsync<string>("B", first);
        })
        .AddOrchestratorFunc<string[]>("Parent", async context =>
        [
            await context.CallSubOrchestratorAsync<string>("Child", 1, new SubOrchestrationOptions(instanceId: "vec-sub-orchestration-child-1")),
            await context.CallSubOrchestratorAsync<string>("Child", 2),
        ])
        .AddOrchestratorFunc<int, string>("Child", async (context, number) =>
        {
            var work = await context.CallActivityAsync<string>("Work", number);
            return work + "@" + context.Parent!.InstanceId;
        })
        .AddOrchestratorFunc<List<string>>("GuidTime", async context =>
        {
            List<string> seen = [$"{context.NewGuid()}", $"{context.NewGuid()}", context.CurrentUtcDateTime.ToString("o")];
            await context.CallActivityAsync("Step", seen[0]);
            seen.Add($"{context.NewGuid()}");
            seen.Add(context.CurrentUtcDateTime.ToString("o"));
            return seen;
        });
}
