namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Begins an orchestration that stands beside the journey, once for each instance id however often it is asked to.</summary>
internal interface IOrchestrationStart
{
    /// <summary>Begins it unless it was begun before; an id that was used is never begun again, however its run ended.</summary>
    /// <param name="name">Name of the orchestrator.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="input">Its input; ids and dates only.</param>
    /// <param name="cancellationToken">Ends the attempt; it may have begun.</param>
    Task StartOnceAsync(string name, string instanceId, object input, CancellationToken cancellationToken);
}
