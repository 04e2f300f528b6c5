using System.Globalization;

namespace OpcOnboarding.Bench;

/// <summary>What one bench run measures.</summary>
/// <param name="Cases">Cases per cell; fewer, but at least 30, with one in flight, where the bench says so.</param>
/// <param name="InFlight">Numbers of cases that are open at the same time, one cell each.</param>
/// <param name="Rounds">How often every cell is measured, alternating with the raw probe.</param>
internal sealed record RunOptions(int Cases, IReadOnlyList<int> InFlight, int Rounds)
{
    public static RunOptions Parse(string[] arguments, RunOptions defaults)
    {
        var options = defaults;
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            options = arguments[i] switch
            {
                "--cases" => options with { Cases = Number(arguments[i + 1]) },
                "--in-flight" => options with { InFlight = [.. arguments[i + 1].Split(',').Select(Number)] },
                "--rounds" => options with { Rounds = Number(arguments[i + 1]) },
                var unknown => throw new ArgumentException($"Unknown option {unknown}."),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
