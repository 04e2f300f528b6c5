using Microsoft.Extensions.Hosting;

namespace OpcOnboarding.Durable.Embedded.Hosting;

/// <summary>Starts and stops the hub with the host.</summary>
internal sealed class TaskHubService(ITaskHub hub) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => hub.StartAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => hub.StopAsync(cancellationToken);
}
