namespace OpcOnboarding.Durable;

/// <summary>Which code runs under which name. Names are unique per kind, ignoring case; filled once, before the first turn.</summary>
public sealed partial class DurableTaskRegistry
{
    private readonly Dictionary<TaskName, Func<IServiceProvider, ITaskActivity>> activities = [];
    private readonly Dictionary<TaskName, Func<IServiceProvider, ITaskOrchestrator>> orchestrators = [];

    /// <summary>All activities with their factories.</summary>
    public IEnumerable<KeyValuePair<TaskName, Func<IServiceProvider, ITaskActivity>>> GetActivities() => activities;

    /// <summary>All orchestrators with their factories.</summary>
    public IEnumerable<KeyValuePair<TaskName, Func<IServiceProvider, ITaskOrchestrator>>> GetOrchestrators() => orchestrators;

    internal ITaskActivity? FindActivity(TaskName name, IServiceProvider services) =>
        activities.TryGetValue(name, out var factory) ? factory(services) : null;

    internal ITaskOrchestrator? FindOrchestrator(TaskName name, IServiceProvider services) =>
        orchestrators.TryGetValue(name, out var factory) ? factory(services) : null;

    private static void Add<TTask>(Dictionary<TaskName, Func<IServiceProvider, TTask>> tasks, TaskName name, Func<IServiceProvider, TTask> factory)
    {
        ArgumentException.ThrowIfNullOrEmpty(name.Name, nameof(name));
        ArgumentNullException.ThrowIfNull(factory);
        if (!tasks.TryAdd(name, factory))
        {
            throw new ArgumentException($"The name '{name}' is registered already.", nameof(name));
        }
    }
}
