namespace OpcOnboarding.Durable;

/// <summary>An orchestrator that is a function.</summary>
internal sealed class FunctionOrchestrator<TInput, TOutput>(Func<TaskOrchestrationContext, TInput, Task<TOutput>> function)
    : TaskOrchestrator<TInput, TOutput>
{
    public override Task<TOutput> RunAsync(TaskOrchestrationContext context, TInput input) => function(context, input);
}
