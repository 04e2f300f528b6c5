namespace OpcOnboarding.Durable.Worker;

/// <summary>Events from outside: who waits for which name, and what came in before anyone waited.</summary>
/// <remarks>
/// Names match ignoring case. The newest wait is served first. A wait that was given up leaves at once; the published
/// worker keeps it, so that it swallows the next event (golden vector edge-cancelled-wait-eats-early-event).
/// </remarks>
internal sealed class ExternalEvents(DataConverter converter, OrchestratorThread thread)
{
    private readonly Dictionary<string, List<EventWait>> waits = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, Queue<string?>> early = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether anybody waits.</summary>
    public bool HasWaits => waits.Count > 0;

    /// <summary>Waits for an event, or takes the oldest that came in early.</summary>
    /// <exception cref="ArgumentException">Another wait on this name wants another payload type.</exception>
    public Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        var wait = new EventWait<T>();
        if (TryTakeEarly(name, out var payload))
        {
            wait.Deliver(payload, converter);
            return wait.Task;
        }

        Push(name, wait);
        wait.Cancellation = cancellation.Register(() => GiveUp(name, wait, cancellation), useSynchronizationContext: false);
        return wait.Task;
    }

    /// <summary>Delivers an event to the newest wait, or keeps it.</summary>
    public void Raise(string name, string? payload)
    {
        if (!waits.TryGetValue(name, out var stack))
        {
            Keep(name, payload);
            return;
        }

        var newest = stack[^1];
        Remove(name, newest);
        newest.Deliver(payload, converter);
    }

    /// <summary>Takes all that came in early: name by name, oldest first.</summary>
    public IReadOnlyList<(string Name, string? Payload)> TakeAllEarly()
    {
        var taken = early.SelectMany(queue => queue.Value.Select(payload => (queue.Key, payload))).ToList();
        early.Clear();
        return taken;
    }

    private void Push(string name, EventWait wait)
    {
        if (!waits.TryGetValue(name, out var stack))
        {
            waits.Add(name, stack = []);
        }
        else if (stack[^1].PayloadType != wait.PayloadType)
        {
            throw new ArgumentException(
                $"Waits for event '{name}' must agree on the payload type: {stack[^1].PayloadType} is awaited already, not {wait.PayloadType}.");
        }

        stack.Add(wait);
    }

    private void GiveUp<T>(string name, EventWait<T> wait, CancellationToken cancellation)
    {
        if (thread.Admits())
        {
            Remove(name, wait);
            wait.Cancel(cancellation);
        }
    }

    private void Remove(string name, EventWait wait)
    {
        if (waits.TryGetValue(name, out var stack) && stack.Remove(wait) && stack.Count == 0)
        {
            waits.Remove(name);
        }
    }

    private void Keep(string name, string? payload)
    {
        if (!early.TryGetValue(name, out var queue))
        {
            early.Add(name, queue = new Queue<string?>());
        }

        queue.Enqueue(payload);
    }

    private bool TryTakeEarly(string name, out string? payload)
    {
        payload = null;
        if (!early.TryGetValue(name, out var queue))
        {
            return false;
        }

        payload = queue.Dequeue();
        if (queue.Count == 0)
        {
            early.Remove(name);
        }

        return true;
    }
}
