using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>Opens sessions of registered orchestrators.</summary>
internal interface ITurnSessionFactory
{
    /// <summary>Opens a session on an execution's history so far; an empty one for a new execution.</summary>
    ITurnSession Open(string instanceId, string executionId, IReadOnlyList<HistoryEvent> pastEvents);
}
