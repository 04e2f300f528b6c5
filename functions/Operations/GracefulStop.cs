using OpcOnboarding.Durable.Embedded.Operations;

namespace OpcOnboarding.Functions.Operations;

/// <summary>
/// The gentle end, while requests are still answered: no more commands, running activities and turns come to an end and are committed,
/// ownership is given up so that a standby takes over at once. Only then does the server stop listening.
/// </summary>
internal sealed class GracefulStop(ITaskHubOperations hub) : IHostedLifecycleService
{
    private volatile bool hasBegun;
    private volatile bool isHandingOver;

    /// <summary>Whether the service is being stopped.</summary>
    public bool HasBegun => hasBegun;

    /// <summary>Whether this process may write: it owns the hub, or has owned it and lets its work end before it gives it up.</summary>
    public bool IsWriter => isHandingOver || hub.IsOwner;

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        (isHandingOver, hasBegun) = (hub.IsOwner, true);
        await hub.StopAsync(cancellationToken);
        isHandingOver = false;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
