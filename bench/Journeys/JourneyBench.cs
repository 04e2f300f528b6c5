namespace OpcOnboarding.Bench.Journeys;

/// <summary>Measures the whole journey over HTTP, alternating with the raw probe, and prints Markdown.</summary>
internal static class JourneyBench
{
    public static async Task<int> RunAsync(RunOptions options)
    {
        var run = new JourneyRun(await (await RunningService.StartAsync()).StopAsync());
        var results = new List<JourneyResult>();
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var inFlight in options.InFlight)
            {
                results.Add(await run.RunAsync(CasesFor(options.Cases, inFlight), inFlight));
                Console.Error.WriteLine($"round {round + 1}, {inFlight} in flight: {results[^1].JourneysPerSecond:f2} journeys/s, load average {Surroundings.LoadAverage()}");
            }
        }

        JourneyReport.Write(Console.Out, results);
        return 0;
    }

    /// <summary>Enough that most of a cell is measured with all of them in flight.</summary>
    private static int CasesFor(int cases, int inFlight) => Math.Max(cases, 3 * inFlight);
}
