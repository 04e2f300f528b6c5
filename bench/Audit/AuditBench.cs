using System.Globalization;
using OpcOnboarding.Bench.Journeys;

namespace OpcOnboarding.Bench.Audit;

/// <summary>What proof costs: verifying a case beside reading it bare, walking over many, bringing a long case back, the size of a proof.</summary>
internal static class AuditBench
{
    private const int CasesARound = 12;

    /// <param name="options">Cases of the longest walk; a tenth of them is walked first, a hundredth is completed. Rounds of the short measures.</param>
    public static async Task<int> RunAsync(RunOptions options)
    {
        Console.Out.WriteLine($"{Surroundings.Describe()}; load average: {Surroundings.LoadAverage()}");
        var service = await RunningService.StartAsync();
        using var http = new HttpClient { BaseAddress = service.Address };
        var cases = await AuditedCases.PlayAsync(service, http, Math.Max(1, options.Cases / 100));
        await WriteOneAsync(cases, options.Rounds);
        await Walks.WriteAsync(service, cases, options.Cases);
        await LongCase.WriteAsync(service, http, options.Rounds);
        ProofSizes.Write();
        await service.StopAsync();
        Console.Out.WriteLine($"\nLoad average after: {Surroundings.LoadAverage()}");
        return 0;
    }

    /// <summary>Alternating, so that what else the machine does meets both.</summary>
    private static async Task WriteOneAsync(AuditedCases cases, int rounds)
    {
        var (bare, verified) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds * CasesARound; round++)
        {
            bare.Add(await Clocked.MillisecondsAsync(() => cases.ReadBareAsync(round)));
            verified.Add(await Clocked.MillisecondsAsync(() => cases.VerifyAsync(round)));
        }

        Console.Out.WriteLine("\n| one case | p50, ms | p95, ms |\n| --- | --- | --- |");
        WriteRow($"its {cases.RowsAndBlobs} rows and blobs read bare", bare);
        WriteRow("verified, ten checks", verified);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| verified / bare, of the medians | {Percentile.Of(verified, 0.5) / Percentile.Of(bare, 0.5):0.00} | |"));
    }

    internal static void WriteRow(string what, IReadOnlyList<double> milliseconds) => Console.Out.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {Percentile.Of(milliseconds, 0.5):0.0} | {Percentile.Of(milliseconds, 0.95):0.0} |"));
}
