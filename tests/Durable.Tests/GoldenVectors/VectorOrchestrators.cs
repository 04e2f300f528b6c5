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

    /// <summary>All of them, for a process that meets the changed code by itself: a replay sees the code of after the deployment.</summary>
    public static DurableTaskRegistry AddTo(DurableTaskRegistry registry)
    {
        foreach (var (name, factory) in Registry.GetOrchestrators().Where(entry => entry.Key.Name is not (ChangedBetweenTurns or AfterDeployment)))
        {
            registry.AddOrchestrator(name, () => factory(NoServices.Instance));
        }

        return registry.AddOrchestratorFunc<object?>(ChangedBetweenTurns, async context =>
            await context.CallActivityAsync<object?>(context.IsReplaying ? "New" : "Old", 1));
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
