using System.Globalization;

namespace OpcOnboarding.Simulation.Tests.Harness;

/// <summary>Which worlds a suite plays: its first ones, or the one that a failure has printed (environment variable <c>OPC_SIMULATION_SEED</c>).</summary>
internal static class Seeds
{
    public const string Variable = "OPC_SIMULATION_SEED";

    private static readonly string? s_given = Environment.GetEnvironmentVariable(Variable);

    /// <summary>Whether a single world is asked for.</summary>
    public static bool IsOne => s_given is not null;

    public static IEnumerable<int> Of(int count) =>
        s_given is null ? Enumerable.Range(1, count) : [int.Parse(s_given, NumberStyles.None, CultureInfo.InvariantCulture)];
}
