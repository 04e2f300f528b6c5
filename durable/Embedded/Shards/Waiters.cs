namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>Callers that wait for an instance of the shard to start or to end. Touched only from the shard's loop.</summary>
internal sealed class Waiters
{
    private readonly Dictionary<string, List<(bool ForEnd, TaskCompletionSource Reached)>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Adds a caller.</summary>
    public void Add(string instanceId, bool forEnd, TaskCompletionSource reached)
    {
        if (!_waiting.TryGetValue(instanceId, out var callers))
        {
            _waiting.Add(instanceId, callers = []);
        }

        callers.RemoveAll(caller => caller.Reached.Task.IsCompleted);
        callers.Add((forEnd, reached));
    }

    /// <summary>Wakes the callers for whom a committed state is what they wait for.</summary>
    public void Signal(string instanceId, bool hasStarted, bool hasEnded)
    {
        if (!_waiting.TryGetValue(instanceId, out var callers))
        {
            return;
        }

        callers.RemoveAll(caller => (caller.ForEnd ? hasEnded : hasStarted) && (caller.Reached.TrySetResult() || true));
        if (callers.Count == 0)
        {
            _waiting.Remove(instanceId);
        }
    }

    /// <summary>Tells all callers of an instance that it will get nowhere.</summary>
    public void Fail(string instanceId, Exception reason)
    {
        if (_waiting.Remove(instanceId, out var callers))
        {
            callers.ForEach(caller => caller.Reached.TrySetException(reason));
        }
    }
}
