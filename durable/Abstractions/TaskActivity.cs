namespace OpcOnboarding.Durable;

/// <summary>The typed form of an activity.</summary>
/// <typeparam name="TInput">What it is called with.</typeparam>
/// <typeparam name="TOutput">What it gives back.</typeparam>
public abstract class TaskActivity<TInput, TOutput> : ITaskActivity
{
    Type ITaskActivity.InputType => typeof(TInput);

    Type ITaskActivity.OutputType => typeof(TOutput);

    async Task<object?> ITaskActivity.RunAsync(TaskActivityContext context, object? input) =>
        await RunAsync(context, input is null ? default! : (TInput)input);

    /// <summary>Does the work. May run more than once for one call (at-least-once), so its effects need a key.</summary>
    /// <param name="context">Who called.</param>
    /// <param name="input">The input; the type's default when there was none.</param>
    /// <returns>The result; null means "no result".</returns>
    public abstract Task<TOutput> RunAsync(TaskActivityContext context, TInput input);
}
