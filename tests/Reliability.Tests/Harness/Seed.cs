using System.Globalization;

namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>Where a run's chances come from: new each time, or the one that a failure has printed (<c>OPC_RELIABILITY_SEED</c>).</summary>
internal static class Seed
{
    public const string Variable = "OPC_RELIABILITY_SEED";

    public static int Value { get; } = int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
        ? given
        : Random.Shared.Next(1, int.MaxValue);

    /// <summary>Chances of one purpose: the same for the same seed, whatever other purposes draw.</summary>
    public static Random For(string purpose)
    {
        var mixed = purpose.Aggregate(unchecked((uint)Value * 2654435761), (sum, letter) => unchecked((sum ^ letter) * 16777619));
        return new Random(unchecked((int)mixed));
    }

    /// <summary>What to do to meet the same chances again.</summary>
    public static string Again(string suite) =>
        $"Seed {Value}. Again: {Variable}={Value} {Level.Variable}={Level.Name} dotnet test --project tests/Reliability.Tests -- --filter-class \"*{suite}\"";

    /// <summary>The report of a suite whose chances come from here.</summary>
    public static SuiteReport Report(string suite) => new(suite, Value, Again(suite));
}
