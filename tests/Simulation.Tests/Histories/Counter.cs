namespace OpcOnboarding.Simulation.Tests.Histories;

/// <summary>Counts events up to a number and adds them up; perhaps with a new generation after every so many.</summary>
internal static class Counter
{
    public const string Name = "Counter";
    public const string EventName = "number";

    public static void Register(DurableTaskRegistry registry) => registry.AddOrchestratorFunc<CounterState, CounterState>(Name, RunAsync);

    private static async Task<CounterState> RunAsync(TaskOrchestrationContext context, CounterState state)
    {
        for (var heard = 0; state.Count < state.Target; heard++)
        {
            if (heard == state.EachGeneration)
            {
                context.ContinueAsNew(state with { Generations = state.Generations + 1 }, preserveUnprocessedEvents: true);
                return state;
            }

            var number = await context.WaitForExternalEvent<int>(EventName);
            state = state with { Count = state.Count + 1, Sum = state.Sum + number };
        }

        return state;
    }
}
