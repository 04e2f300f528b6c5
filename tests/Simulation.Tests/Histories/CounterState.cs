namespace OpcOnboarding.Simulation.Tests.Histories;

/// <summary>Where a counter stands.</summary>
/// <param name="Target">Events after which it ends.</param>
/// <param name="EachGeneration">Events after which a new generation begins.</param>
internal sealed record CounterState(int Target, int EachGeneration, int Count = 0, long Sum = 0, int Generations = 0);
