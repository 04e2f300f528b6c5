namespace OpcOnboarding.Storage.Azurite;

/// <summary>An Azurite that runs as long as this object, or another service's, is not disposed and its process lives.</summary>
public sealed class RunningAzurite : IAsyncDisposable
{
    private readonly AzuritePresence _presence;

    internal RunningAzurite(AzuriteAddress address, AzuritePresence presence, bool wasRunning)
    {
        _presence = presence;
        ConnectionString = address.ConnectionString;
        ProcessId = address.ProcessId;
        WasRunning = wasRunning;
    }

    /// <summary>Connection string with both addresses; the key in use is the one that Azurite publishes for everyone.</summary>
    public string ConnectionString { get; }

    /// <summary>Process id of Azurite, for logs.</summary>
    public int ProcessId { get; }

    /// <summary>Whether it was found running instead of started.</summary>
    public bool WasRunning { get; }

    /// <summary>Leaves, and waits until Azurite has saved its data and ended. Only for the last service that uses it: with another one it waits for that too.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _presence.LeaveAsync(cancellationToken);

    /// <summary>Leaves. If nobody else uses it, Azurite saves and ends after the linger time of its options.</summary>
    public ValueTask DisposeAsync()
    {
        _presence.Dispose();
        return ValueTask.CompletedTask;
    }
}
