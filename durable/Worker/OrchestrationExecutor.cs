using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Worker;

/// <summary>Runs orchestrations by name; the seam between a host (embedded hub, custom handler) and replay.</summary>
/// <remarks>
/// <para><see cref="Execute"/> answers one turn from its whole history and keeps nothing. <see cref="Start"/> is for a
/// host that keeps executions in memory: the session answers the first turn (or any, from its whole history) with
/// <see cref="OrchestrationSession.Execute"/> and later ones with <see cref="OrchestrationSession.Continue"/>, until
/// <see cref="OrchestrationSession.IsCompleted"/>.</para>
/// <para>Continue takes the turn's events as they would stand in newEvents (orchestratorStarted first). All actions of
/// the answer before count as confirmed, so a host calls it only after it committed that answer; when a commit fails it
/// drops the session and starts a new one from storage. A session serves one execution: after a continue-as-new answer
/// the next generation is a new session. An unknown orchestrator name is an answer (FAILED), not an exception.</para>
/// </remarks>
internal sealed class OrchestrationExecutor(DurableTaskRegistry registry, IServiceProvider services)
{
    private readonly WorkerServices worker = WorkerServices.From(services);

    /// <summary>Answers one turn from its whole history.</summary>
    /// <returns>With requiresHistory set and no actions when the host left the history out.</returns>
    /// <exception cref="InvalidDataException">The history is complete, says the host, but has no executionStarted.</exception>
    public OrchestratorResponse Execute(OrchestratorRequest request) =>
        Requests.LacksHistory(request) ? Requests.AskForHistory(request) : Start(request).Execute(request);

    /// <summary>Makes a session for the execution that a request is about; plays nothing yet.</summary>
    /// <exception cref="InvalidDataException">The request has no executionStarted.</exception>
    public OrchestrationSession Start(OrchestratorRequest request)
    {
        var name = Requests.StartOf(request).Name;
        return new OrchestrationSession(registry.FindOrchestrator(name, services), request, worker);
    }
}
