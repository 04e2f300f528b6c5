using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>One execution of an orchestrator, kept in memory between its turns.</summary>
internal interface ITurnSession
{
    /// <summary>Plays events and answers with what the orchestrator wants done and has not been answered before.</summary>
    OrchestratorResponse Execute(IReadOnlyList<HistoryEvent> newEvents);
}
