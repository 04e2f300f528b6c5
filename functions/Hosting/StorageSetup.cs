using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Makes tables, container and catalogue rows before anything else starts; what exists is left as it is.</summary>
internal sealed class StorageSetup(CaseTables tables, BlobContainerClient documents) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await tables.CreateAsync(cancellationToken);
        await documents.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
