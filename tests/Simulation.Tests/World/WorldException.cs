namespace OpcOnboarding.Simulation.Tests.World;

/// <summary>A world went wrong; says with which seed it goes wrong again, and what happened last.</summary>
internal sealed class WorldException(SimulatedWorld world, string message, Exception? cause)
    : Exception($"{message}\nSeed {world.Seed} after {world.Steps} steps: {Harness.Seeds.Variable}={world.Seed} plays it again.\n{world.Trace}", cause);
