using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Functions.Audit.Export;

/// <summary>Reads what the engine recorded of a case's orchestrations.</summary>
internal sealed class CaseHistories(DurableTaskClient client)
{
    /// <summary>The histories that are there, by instance id; purged ones are left out.</summary>
    public async Task<IReadOnlyDictionary<string, IList<HistoryEvent>>> ReadAsync(IEnumerable<string> instanceIds, CancellationToken cancellationToken)
    {
        var histories = new Dictionary<string, IList<HistoryEvent>>();
        foreach (var instanceId in instanceIds)
        {
            try
            {
                histories[instanceId] = await client.GetOrchestrationHistoryAsync(instanceId, cancellationToken);
            }
            catch (ArgumentException)
            {
                // Purged, or never begun. The archive's manifest shows that it is not there.
            }
        }

        return histories;
    }
}
