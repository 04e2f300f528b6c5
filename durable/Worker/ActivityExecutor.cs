using Microsoft.Extensions.DependencyInjection;

namespace OpcOnboarding.Durable.Worker;

/// <summary>Runs activities by name, each call in a service scope of its own.</summary>
/// <remarks>Whatever the activity throws becomes the outcome's failure; a host records it and does not run the call again.</remarks>
internal sealed class ActivityExecutor(DurableTaskRegistry registry, IServiceProvider services)
{
    private readonly DataConverter converter = WorkerServices.From(services).Converter;

    /// <summary>Runs a call to its end; never throws for what the activity does, or its services when they are given up.</summary>
    public async Task<ActivityOutcome> ExecuteAsync(ActivityCall call)
    {
        ActivityOutcome? outcome = null;
        try
        {
            await using var scope = services.CreateAsyncScope();
            try
            {
                outcome = registry.FindActivity(call.Name, scope.ServiceProvider) is { } activity
                    ? new ActivityOutcome(await RunAsync(activity, call), Failure: null)
                    : new ActivityOutcome(Result: null, NotFound(call.Name));
            }
            catch (Exception error)
            {
                outcome = Failed(error);
            }

            return outcome;
        }
        catch (Exception error)
        {
            // What failed first tells more.
            return outcome is { Failure: not null } ? outcome : Failed(error);
        }
    }

    private async Task<string?> RunAsync(ITaskActivity activity, ActivityCall call)
    {
        var input = converter.Deserialize(call.Input, activity.InputType);
        return converter.Serialize(await activity.RunAsync(new CalledActivityContext(call), input));
    }

    private static ActivityOutcome Failed(Exception error) => new(Result: null, TaskFailureDetails.FromException(error));

    // A retry cannot help: the name stays unknown to this process.
    private static TaskFailureDetails NotFound(string name) =>
        new("ActivityTaskNotFound", $"No activity named '{name}' is registered.", null, null, null) { IsNonRetriable = true };
}
