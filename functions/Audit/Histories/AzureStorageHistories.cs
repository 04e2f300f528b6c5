using Azure;
using OpcOnboarding.Durable.AzureStorage;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Functions.Hosting;

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
        catch (RequestFailedException refused) when (refused.Status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound)
        {
            // Not an instance without rows: the table, or the blobs that rows name, are not where the service looks.
            throw new HistoriesUnavailableException(
                $"The task hub's histories can't be read ({refused.ErrorCode ?? $"{refused.Status}"}): is '{ServiceSettings.Section}:{nameof(ServiceSettings.TaskHubStorageConnectionString)}' the account of the Functions host?",
                refused);
        }
    }
}
