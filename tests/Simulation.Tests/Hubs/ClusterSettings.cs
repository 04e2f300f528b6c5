using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Hubs;

/// <summary>What all processes of a cluster have in common.</summary>
/// <param name="Register">Registers orchestrators and activities; the second argument is the process they run in.</param>
internal sealed record ClusterSettings(Action<DurableTaskRegistry, SimulatedProcess> Register)
{
    public static readonly DateTimeOffset Monday = new(2026, 7, 6, 1, 0, 0, TimeSpan.Zero);

    /// <summary>What the wall clocks show when the world begins.</summary>
    public DateTimeOffset Start { get; init; } = Monday;

    public int Shards { get; init; } = 2;

    /// <summary>How long a client waits for an answer before it takes it for lost.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(12);

    public Action<TaskHubOptions>? Configure { get; init; }

    /// <summary>By how much a process's wall clock is wrong.</summary>
    public Func<string, TimeSpan> ClockErrorOf { get; init; } = _ => TimeSpan.Zero;
}
