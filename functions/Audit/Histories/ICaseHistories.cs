using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Functions.Audit.Histories;

/// <summary>Reads what the engine recorded of an orchestration, whichever engine it is.</summary>
internal interface ICaseHistories
{
    /// <summary>The history, oldest entry first; null when it was purged, or the orchestration never began.</summary>
    /// <exception cref="HistoriesUnavailableException">No history can be read there.</exception>
    /// <exception cref="FormatException">Something of it can't be read.</exception>
    /// <exception cref="InvalidDataException">It has an entry of a kind that this version does not know.</exception>
    Task<IReadOnlyList<HistoryEvent>?> FindAsync(string instanceId, CancellationToken cancellationToken);
}
