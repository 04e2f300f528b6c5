namespace OpcOnboarding.Durable;

/// <summary>Code of an activity, as the worker runs it; user code derives from <see cref="TaskActivity{TInput,TOutput}"/>.</summary>
public interface ITaskActivity
{
    /// <summary>The type the input text is turned into before <see cref="RunAsync"/> is called.</summary>
    Type InputType { get; }

    /// <summary>The declared type of the result.</summary>
    Type OutputType { get; }

    /// <summary>Does the work. May run more than once for one call (at-least-once), so its effects need a key.</summary>
    /// <param name="context">Who called.</param>
    /// <param name="input">The input; null when there was none.</param>
    /// <returns>The result; null means "no result".</returns>
    Task<object?> RunAsync(TaskActivityContext context, object? input);
}
