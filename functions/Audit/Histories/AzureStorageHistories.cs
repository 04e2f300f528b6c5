using Azure;
using OpcOnboarding.Durable.AzureStorage;
using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Functions.Audit.Histories;

/// <summary>Histories that Durable Functions keeps with its Azure Storage provider. From its tables: the management API tells neither turns nor numbers.</summary>
internal sealed class AzureStorageHistories(AzureStorageHistory tables) : ICaseHistories
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<HistoryEvent>?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        try
        {
            return await tables.ReadAsync(instanceId, cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            // The hub keeps its histories elsewhere, or has none yet.
            return null;
        }
    }
}
