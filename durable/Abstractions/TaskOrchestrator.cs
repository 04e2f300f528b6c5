namespace OpcOnboarding.Durable;

/// <summary>The typed form of an orchestrator.</summary>
/// <typeparam name="TInput">What it is started with.</typeparam>
/// <typeparam name="TOutput">What it ends with.</typeparam>
public abstract class TaskOrchestrator<TInput, TOutput> : ITaskOrchestrator
{
    Type ITaskOrchestrator.InputType => typeof(TInput);

    Type ITaskOrchestrator.OutputType => typeof(TOutput);

    async Task<object?> ITaskOrchestrator.RunAsync(TaskOrchestrationContext context, object? input) =>
        await RunAsync(context, input is null ? default! : (TInput)input);

    /// <summary>Runs the orchestration; called again from the start in every replay, so it must be deterministic.</summary>
    /// <param name="context">The only source of time, randomness and tasks that may be used.</param>
    /// <param name="input">The input; the type's default when there was none.</param>
    /// <returns>The result; null means "no result".</returns>
    public abstract Task<TOutput> RunAsync(TaskOrchestrationContext context, TInput input);
}
