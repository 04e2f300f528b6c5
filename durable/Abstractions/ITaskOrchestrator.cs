namespace OpcOnboarding.Durable;

/// <summary>Code of an orchestration, as the worker runs it; user code derives from <see cref="TaskOrchestrator{TInput,TOutput}"/>.</summary>
public interface ITaskOrchestrator
{
    /// <summary>The type the input text is turned into before <see cref="RunAsync"/> is called.</summary>
    Type InputType { get; }

    /// <summary>The declared type of the result.</summary>
    Type OutputType { get; }

    /// <summary>Runs the orchestration; called again from the start in every replay, so it must be deterministic.</summary>
    /// <param name="context">The only source of time, randomness and tasks that may be used.</param>
    /// <param name="input">The input; null when there was none.</param>
    /// <returns>The result; null means "no result".</returns>
    Task<object?> RunAsync(TaskOrchestrationContext context, object? input);
}
