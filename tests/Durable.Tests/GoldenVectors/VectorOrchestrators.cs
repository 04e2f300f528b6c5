namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <summary>The vectors' pseudo-code in C#.</summary>
internal static partial class VectorOrchestrators
{
    private const string ChangedBetweenTurns = "Changed";

    private static readonly DurableTaskRegistry Registry = Register(new DurableTaskRegistry());

    /// <summary>The code that a turn ran; one vector changes it between turns.</summary>
    public static ITaskOrchestrator For(VectorTurn turn)
    {
        var name = turn is { Orchestrator: ChangedBetweenTurns, Turn: > 1 } ? AfterDeployment : turn.Orchestrator;
        return Registry.FindOrchestrator(name, NoServices.Instance)
            ?? throw new InvalidOperationException($"No orchestrator '{name}' for instance {turn.InstanceId}.");
    }

    private static DurableTaskRegistry Register(DurableTaskRegistry registry)
    {
        AddCalls(registry);
        AddFailures(registry);
        AddEvents(registry);
        AddTimers(registry);
        AddLifecycle(registry);
        return registry;
    }
}
