using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Workflows.Tests.Replay;

/// <summary>An orchestration as it once ran: all events, and the worker's answer to each turn.</summary>
/// <param name="Name">What was played.</param>
/// <param name="Orchestrator">Name of the orchestrator.</param>
/// <param name="Events">All events in order, as the past of a request on the wire.</param>
/// <param name="Turns">Its turns.</param>
internal sealed record StoredHistory(string Name, string Orchestrator, byte[] Events, IReadOnlyList<PlayedTurn> Turns)
{
    /// <summary>The events.</summary>
    public IReadOnlyList<HistoryEvent> Read() => OrchestratorRequest.Parser.ParseFrom(Events).PastEvents;

    /// <summary>The request that the host sent for a turn.</summary>
    public static OrchestratorRequest Request(IReadOnlyList<HistoryEvent> events, PlayedTurn turn) => new()
    {
        InstanceId = "c1",
        PastEvents = { events.Take(turn.Past) },
        NewEvents = { events.Skip(turn.Past).Take(turn.New) },
    };

    /// <summary>The orchestrator as this release has it.</summary>
    public ITaskOrchestrator Implementation() => Orchestrator switch
    {
        OnboardingOrchestrator.Name => new OnboardingOrchestrator(JourneyCatalogue.Released),
        RevocationOrchestrator.Name => new RevocationOrchestrator(JourneyCatalogue.Released),
        _ => throw new InvalidOperationException($"This release has no orchestrator {Orchestrator}."),
    };
}
