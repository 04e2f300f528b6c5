using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Functions.Audit.Histories;

/// <summary>Histories of the embedded hub.</summary>
internal sealed class EmbeddedHistories(DurableTaskClient client) : ICaseHistories
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<HistoryEvent>?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        try
        {
            return [.. await client.GetOrchestrationHistoryAsync(instanceId, cancellationToken)];
        }
        catch (ArgumentException)
        {
            // How the client says that it knows no such instance.
            return null;
        }
    }
}
