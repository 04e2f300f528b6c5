using OpcOnboarding.Bench.Journeys;
using OpcOnboarding.Storage.Azurite;

namespace OpcOnboarding.Bench.Engine;

/// <summary>Measures the engine case, alternating with the raw probe, and prints Markdown.</summary>
internal static class EngineBench
{
    // So many that the methods on the way are compiled for good before anything is measured.
    private const int WarmUp = 1000;

    public static async Task<int> RunAsync(RunOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("opc-bench-");
        await using var azurite = await AzuriteLauncher.StartAsync(new AzuriteOptions
        {
            DataFolder = folder.FullName,
            BlobPort = 0,
            TablePort = 0,
            Linger = TimeSpan.Zero,
        });
        using var traffic = StorageTraffic.Watch(tables: null, RunningService.Endpoint(azurite.ConnectionString, "BlobEndpoint"));
        var watch = await StallWatch.BeginAsync(folder.FullName, azurite.ConnectionString);
        var (engine, probe) = (new EngineRun(azurite, watch, traffic), new RawProbe(azurite));
        foreach (var inFlight in options.InFlight)
        {
            await engine.RunAsync(CasesFor(WarmUp, inFlight), inFlight);
        }

        var results = new List<EngineResult>();
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var inFlight in options.InFlight)
            {
                results.Add(await MeasureAsync(engine, probe, CasesFor(options.Cases, inFlight), inFlight));
                Console.Error.WriteLine($"round {round + 1}, {inFlight} in flight: {results[^1].CasesPerSecond:f1} cases/s");
            }
        }

        EngineReport.Write(Console.Out, results);
        await watch.DisposeAsync();
        await azurite.StopAsync();
        folder.Delete(recursive: true);
        return 0;
    }

    private static int CasesFor(int cases, int inFlight) => inFlight == 1 ? Math.Max(30, cases / 4) : cases;

    private static async Task<EngineResult> MeasureAsync(EngineRun engine, RawProbe probe, int cases, int inFlight)
    {
        var result = await engine.RunAsync(cases, inFlight);
        result.RawCasesPerSecond = await probe.CasesPerSecondAsync(result);
        return result;
    }
}
