using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Worker;

/// <content>Calls to activities and sub-orchestrations.</content>
internal sealed partial class ReplayContext
{
    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        execution.Thread.Demand();
        RefuseMisplacedOptions(input, options);
        var action = new ScheduleTaskAction
        {
            Name = name.Name,
            Version = options?.Version?.Version ?? Version,
            Input = execution.Converter.Serialize(input),
            Tags = { TagsOf(options) },
        };
        return WithRetry(options, () => Answer<TResult>(new OrchestratorAction { ScheduleTask = action.Clone() }, name));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        execution.Thread.Demand();
        RefuseMisplacedOptions(input, options);
        var action = new CreateSubOrchestrationAction
        {
            InstanceId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N"),
            Name = orchestratorName.Name,
            Version = options?.Version?.Version ?? DefaultVersion,
            Input = execution.Converter.Serialize(input),
            Tags = { TagsOf(options) },
        };
        return WithRetry(
            options, () => Answer<TResult>(new OrchestratorAction { CreateSubOrchestration = action.Clone() }, orchestratorName));
    }

    // A child does not take its parent's version but the host's default (wire facts, part c, version).
    private string DefaultVersion => Properties.GetValueOrDefault("defaultVersion") as string ?? string.Empty;

    private static IDictionary<string, string> TagsOf(TaskOptions? options) => options?.Tags ?? new Dictionary<string, string>();

    private static void RefuseMisplacedOptions(object? input, TaskOptions? options)
    {
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException("Options were given where the input belongs; pass null as the input before them.", nameof(input));
        }
    }

    private async Task<TResult> Answer<TResult>(OrchestratorAction action, TaskName name)
    {
        var id = execution.Actions.Add(action);
        return execution.Converter.Deserialize<TResult>(await execution.Tasks.Open(id, name.Name))!;
    }

    private Task<TResult> WithRetry<TResult>(TaskOptions? options, Func<Task<TResult>> call) => options?.Retry switch
    {
        { Policy: { } policy } => new PolicyRetry(this, policy, due => CreateWireTimer(due, CancellationToken.None)).RunAsync(call),
        { Handler: { } handler } => new HandlerRetry(this, handler).RunAsync(call),
        _ => call(),
    };
}
