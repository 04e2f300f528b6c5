using System.Text.Json;

namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <content>External events.</content>
internal static partial class VectorOrchestrators
{
    private static void AddEvents(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string>("WaitApproval", async context => "got " + await context.WaitForExternalEvent<string>("Approval"))
        .AddOrchestratorFunc<string>("WaitLate", async context =>
        {
            var prepared = await context.CallActivityAsync<string>("Prepare", "x");
            return prepared + ":" + await context.WaitForExternalEvent<string>("Approval");
        })
        .AddOrchestratorFunc<int>("Counter", async context =>
        {
            var sum = 0;
            for (var count = 0; count < 50; count++)
            {
                sum += await context.WaitForExternalEvent<int>("Add");
            }

            return sum;
        })
        .AddOrchestratorFunc<string>("WaitWithTimeout", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("Approval", TimeSpan.FromHours(24));
            }
            catch (OperationCanceledException)
            {
                return "timeout";
            }
        })
        .AddOrchestratorFunc<string>("TwoWaiters", async context =>
        {
            var first = context.WaitForExternalEvent<string>("Go");
            var second = context.WaitForExternalEvent<string>("Go");
            return string.Join(",", await Task.WhenAll(first, second));
        })
        .AddOrchestratorFunc<string>("EarlyBird", async context =>
            await context.WaitForExternalEvent<string>("Hi") + await context.WaitForExternalEvent<string>("Hi"))
        .AddOrchestratorFunc<string>("Gather", async context =>
        {
            var a = context.WaitForExternalEvent<int>("A");
            var b = context.WaitForExternalEvent<JsonElement>("B");
            var step = context.CallActivityAsync<string>("Step", "go");
            await Task.WhenAll(a, b, step);
            return $"{await a}/{(await b).GetProperty("title").GetString()}/{await step}";
        })
        .AddOrchestratorFunc<string>("Race", async context =>
        {
            var activity = context.CallActivityAsync<string>("Slow", 1);
            var cancel = context.WaitForExternalEvent<string>("Cancel");
            return await Task.WhenAny(activity, cancel) == activity ? "activity " + await activity : "event " + await cancel;
        })
        .AddOrchestratorFunc<string>("Sender", async context =>
        {
            context.SendEvent("vec-nobody", "Ping", new { n = 1 });
            await context.CallActivityAsync("Step", 1);
            context.SendEvent("vec-nobody", "Ping", "two");
            return "sent";
        })
        .AddOrchestratorFunc<string>("NullEvent", async context => await context.WaitForExternalEvent<string?>("Go") ?? "null")
        .AddOrchestratorFunc<string>("Stale2", async context =>
        {
            try
            {
                await context.WaitForExternalEvent<string>("Go", TimeSpan.FromSeconds(1));
            }
            catch (OperationCanceledException)
            {
                await context.CallActivityAsync("A", 1);
            }

            return await context.WaitForExternalEvent<string>("Go");
        });
}
