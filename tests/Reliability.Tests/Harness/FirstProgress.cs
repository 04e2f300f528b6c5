namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>Measures from the start of each process to the first transition of a case that it has stored. A process killed before that has none.</summary>
internal sealed class FirstProgress
{
    private readonly Lock _lock = new();
    private long? _started;

    public FirstProgress(Arena arena)
    {
        arena.Keeper.Started += Begin;
        arena.Proxy.Answered = See;
        Begin();
    }

    public Waits Waits { get; } = new();

    private void Begin()
    {
        lock (_lock)
        {
            _started = TimeProvider.System.GetTimestamp();
        }
    }

    private void See(ProxiedRequest request, bool isDone)
    {
        if (!isDone || request is not { Operation: StorageOperation.Transaction, Resource: "Cases" })
        {
            return;
        }

        lock (_lock)
        {
            if (_started is { } started)
            {
                Waits.Add(TimeProvider.System.GetElapsedTime(started));
                _started = null;
            }
        }
    }
}
