using Microsoft.Extensions.DependencyInjection;

namespace OpcOnboarding.Durable.Worker;

/// <summary>Runs activities by name, each call in a service scope of its own.</summary>
/// <remarks>Whatever the activity throws becomes the outcome's failure; a host records it and does not run the call again.</remarks>
internal sealed class ActivityExecutor(DurableTaskRegistry registry, IServiceProvider services)
{
    private readonly DataConverter converter = WorkerServices.From(services).Converter;

    /// <summary>Runs a call to its end; never throws for what the activity does.</summary>
    public async Task<ActivityOutcome> ExecuteAsync(ActivityCall call)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            return registry.FindActivity(call.Name, scope.ServiceProvider) is { } activity
                ? new ActivityOutcome(await RunAsync(activity, call), Failure: null)
                : new ActivityOutcome(Result: null, NotFound(call.Name));
        }
        catch (Exception error)
        {
            return new ActivityOutcome(Result: null, TaskFailureDetails.FromException(error));
        }
    }

    private async Task<string?> RunAsync(ITaskActivity activity, ActivityCall call)
    {
        var input = converter.Deserialize(call.Input, activity.InputType);
        return converter.Serialize(await activity.RunAsync(new CalledActivityContext(call), input));
    }

    // A retry cannot help: the name stays unknown to this process.
    private static TaskFailureDetails NotFound(string name) =>
        new("ActivityTaskNotFound", $"No activity named '{name}' is registered.", null, null, null) { IsNonRetriable = true };
}
