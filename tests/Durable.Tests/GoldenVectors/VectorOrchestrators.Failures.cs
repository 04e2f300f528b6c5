namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <content>Failures, retries, changed code.</content>
internal static partial class VectorOrchestrators
{
    private const string AfterDeployment = "Changed, after deployment";

    private static void AddFailures(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string>("Compensate", async context =>
        {
            try
            {
                return await context.CallActivityAsync<string>("Charge", "x");
            }
            catch (TaskFailedException failed)
            {
                var undone = await context.CallActivityAsync<string>("Refund", failed.TaskName);
                return $"{undone}|{failed.TaskId}|{failed.FailureDetails.ErrorType}|{failed.FailureDetails.InnerFailure!.ErrorMessage}";
            }
        })
        .AddOrchestratorFunc<string>("FailFlow", context => context.CallActivityAsync<string>("Bad", "x"))
        .AddOrchestratorFunc<int>("WrongR", context => context.CallActivityAsync<int>("A", 1))
        .AddOrchestratorFunc<string>("NoDet", async context =>
        {
            try
            {
                return await context.CallActivityAsync<string>("A", 1);
            }
            catch (TaskFailedException failed)
            {
                return failed.TaskName + "#" + failed.TaskId;
            }
        })
        .AddOrchestratorFunc<int, object?>("Throws", async (context, state) =>
        {
            await context.CallActivityAsync("Step", state);
            throw new InvalidOperationException($"bad state {state}", new ArgumentException("inner reason"));
        })
        .AddOrchestratorFunc<string>("RetryFlow", context =>
            context.CallActivityAsync<string>("Flaky", "in", TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(1)))))
        .AddOrchestratorFunc<string>("NoRetry", context =>
            context.CallActivityAsync<string>("A", 1, new TaskOptions(new RetryPolicy(5, TimeSpan.FromSeconds(1)))))
        .AddOrchestratorFunc<string>("ParentRetry", context => context.CallSubOrchestratorAsync<string>(
            "FlakyChild",
            "k",
            new SubOrchestrationOptions(new RetryPolicy(2, TimeSpan.FromSeconds(1)), "vec-retry-sub-orchestration-child")))
        .AddOrchestratorFunc<string, string>("FlakyChild", (context, key) => context.CallActivityAsync<string>("Maybe", key))
        .AddOrchestratorFunc<string>(ChangedBetweenTurns, context => context.CallActivityAsync<string>("Old", 1))
        .AddOrchestratorFunc<string>(AfterDeployment, context => context.CallActivityAsync<string>("New", 1));
}
