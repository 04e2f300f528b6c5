namespace OpcOnboarding.Durable.Worker;

/// <summary>Keeps orchestrator code on the one thread that plays its events, and notices when it strays.</summary>
/// <remarks>
/// Continuations of the context's tasks run inside the event that completes them. What is posted (a yield, a very deep
/// chain) runs before the next event. A post from any other thread means that a foreign task was awaited: it is not run.
/// </remarks>
internal sealed class OrchestratorThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> posted = new();
    private volatile int owner;
    private volatile bool trespassed;

    /// <summary>True once foreign code wanted to go on with the orchestration.</summary>
    public bool WasTrespassed => trespassed;

    /// <summary>Runs a turn on the calling thread.</summary>
    public void Run(Action turn)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        owner = Environment.CurrentManagedThreadId;
        try
        {
            turn();
        }
        finally
        {
            owner = 0;
            SetSynchronizationContext(previous);
        }
    }

    /// <summary>Runs what was posted, and what that posts.</summary>
    public void RunPosted()
    {
        while (posted.TryDequeue(out var item))
        {
            item.Callback(item.State);
        }
    }

    /// <summary>True on the thread of the running turn; any other caller is remembered as a trespasser.</summary>
    public bool Admits()
    {
        if (owner == Environment.CurrentManagedThreadId)
        {
            return true;
        }

        trespassed = true;
        return false;
    }

    /// <summary>Refuses callers that are not on the thread of the running turn.</summary>
    public void Demand()
    {
        if (!Admits())
        {
            throw new InvalidOperationException(
                "The orchestration context was used outside its orchestrator's thread; see Task.Run and ConfigureAwait(false).");
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Admits())
        {
            posted.Enqueue((d, state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Admits())
        {
            d(state);
        }
    }

    public override SynchronizationContext CreateCopy() => this;
}
