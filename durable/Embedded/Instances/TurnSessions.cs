using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>Sessions of the worker's replay. Each answer counts as confirmed when the next turn begins.</summary>
/// <remarks>
/// The hub plays a turn before the one before it is committed; when that commit fails for good, all memory is dropped, so
/// a session never goes on from a state that is not stored in the end.
/// </remarks>
internal sealed class TurnSessions(OrchestrationExecutor executor) : ITurnSessionFactory
{
    /// <inheritdoc/>
    public ITurnSession Open(string instanceId, string executionId, IReadOnlyList<HistoryEvent> pastEvents)
        => new TurnSession(executor, instanceId, executionId, pastEvents);

    private sealed class TurnSession(OrchestrationExecutor executor, string instanceId, string executionId, IReadOnlyList<HistoryEvent> pastEvents) : ITurnSession
    {
        private OrchestrationSession? _session;

        public OrchestratorResponse Execute(IReadOnlyList<HistoryEvent> newEvents)
        {
            if (_session is not null)
            {
                return _session.Continue(newEvents);
            }

            var request = new OrchestratorRequest { InstanceId = instanceId, ExecutionId = executionId };
            request.PastEvents.AddRange(pastEvents);
            request.NewEvents.AddRange(newEvents);
            _session = executor.Start(request);
            return _session.Execute(request);
        }
    }
}
