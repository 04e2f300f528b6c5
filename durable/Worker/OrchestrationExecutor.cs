using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Worker;

/// <summary>Runs orchestrations by name; the seam between a host (embedded hub, custom handler) and replay.</summary>
/// <remarks>
/// <code>
/// OrchestratorResponse Execute(OrchestratorRequest)     one turn from its whole history; keeps nothing
/// OrchestrationSession Start(OrchestratorRequest)       for a host that keeps executions in memory:
///   session.Execute(OrchestratorRequest)                  the first turn (or any, from its whole history)
///   session.Continue(IEnumerable&lt;HistoryEvent&gt;)         the next turn, new events only
///   session.IsCompleted                                   a completion was answered: drop the session
/// </code>
/// Continue takes the new turn's events as they would stand in newEvents (orchestratorStarted first). All actions of the
/// answer before count as confirmed, so a host calls it only after it committed that answer; when a commit fails it drops
/// the session and starts a new one from storage. A session serves one execution: after a continue-as-new answer the next
/// generation is a new session. Sessions are not thread-safe; one turn at a time. An unknown orchestrator name is no
/// exception but an answer that completes as FAILED. A history without executionStarted throws.
/// </remarks>
internal sealed class OrchestrationExecutor(DurableTaskRegistry registry, IServiceProvider services)
{
    private ITaskOrchestrator? Find(ExecutionStartedEvent started) => registry.FindOrchestrator(started.Name, services);
}
