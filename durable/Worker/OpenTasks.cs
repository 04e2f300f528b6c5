namespace OpcOnboarding.Durable.Worker;

/// <summary>Activities, sub-orchestrations and timers without an answer; an orchestration cannot end while there are any.</summary>
/// <remarks>Answers for unknown or answered numbers are ignored: results may come twice (wire facts, part c).</remarks>
internal sealed class OpenTasks
{
    private readonly Dictionary<int, OpenTask> open = [];

    public int Count => open.Count;

    /// <summary>A task that the history will answer.</summary>
    /// <param name="id">Its sequence number.</param>
    /// <param name="name">What was called; empty for a timer.</param>
    public Task<string?> Open(int id, string name)
    {
        var task = new OpenTask(name, new TaskCompletionSource<string?>());
        open.Add(id, task);
        return task.Source.Task;
    }

    public void Complete(int id, string? result)
    {
        if (open.Remove(id, out var task))
        {
            task.Source.SetResult(result);
        }
    }

    public void Fail(int id, TaskFailureDetails? details)
    {
        if (open.Remove(id, out var task))
        {
            task.Source.SetException(new TaskFailedException(task.Name, id, details ?? Unexplained(task.Name)));
        }
    }

    public void Cancel(int id, CancellationToken token)
    {
        if (open.Remove(id, out var task))
        {
            task.Source.SetCanceled(token);
        }
    }

    // The extension sends no details for an activity whose name it does not know.
    private static TaskFailureDetails Unexplained(string name) =>
        new("Unknown", $"The host gave no details; it may not know '{name}'.", null, null, null);

    private sealed record OpenTask(string Name, TaskCompletionSource<string?> Source);
}
