namespace OpcOnboarding.Simulation.Tests.Harness;

/// <summary>How much the suites do: what every run can afford, or all of it (<c>OPC_RELIABILITY=full</c>, as for the suites over processes).</summary>
internal static class Level
{
    public const string Variable = "OPC_RELIABILITY";

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(Variable) == "full";

    public static string Name => IsFull ? "full" : "ci";

    /// <summary>One of two figures, by the level.</summary>
    public static T Of<T>(T ci, T full) => IsFull ? full : ci;
}
