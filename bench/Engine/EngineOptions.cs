using System.Globalization;

namespace OpcOnboarding.Bench.Engine;

/// <summary>What one bench run measures.</summary>
/// <param name="Cases">Cases per cell; a tenth of it, at least 30, with one in flight.</param>
/// <param name="InFlight">Numbers of cases that are open at the same time, one cell each.</param>
/// <param name="Rounds">How often every cell is measured, alternating with the raw probe.</param>
internal sealed record EngineOptions(int Cases, IReadOnlyList<int> InFlight, int Rounds)
{
    public static EngineOptions Parse(string[] arguments)
    {
        var options = new EngineOptions(1_000, [1, 50, 200], 3);
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

    public int CasesFor(int inFlight) => inFlight == 1 ? Math.Max(30, Cases / 10) : Cases;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
