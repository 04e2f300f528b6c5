namespace OpcOnboarding.Bench.Journeys;

/// <summary>Measures the whole journey over HTTP, alternating with the raw probe, and prints Markdown.</summary>
internal static class JourneyBench
{
    public static async Task<int> RunAsync(RunOptions options)
    {
        Console.Out.WriteLine($"{Surroundings.Describe()}; load average before: {Surroundings.LoadAverage()}");
        var run = new JourneyRun(await (await RunningService.StartAsync()).StopAsync());
        var results = new List<JourneyResult>();
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var inFlight in options.InFlight)
            {
                results.Add(await run.RunAsync(options.Cases, inFlight));
                Console.Error.WriteLine($"round {round + 1}, {inFlight} in flight: {results[^1].JourneysPerSecond:f2} journeys/s, load average {Surroundings.LoadAverage()}");
            }
        }

        Console.Out.WriteLine($"load average after: {Surroundings.LoadAverage()}");
        JourneyReport.Write(Console.Out, results);
        return 0;
    }
}
