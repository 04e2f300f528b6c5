using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Bench.Policies;

/// <summary>Measures evaluations of the twelve samples over all packs (every city in turn, as the finder does), on one thread and on all, and prints Markdown.</summary>
internal static class PolicyBench
{
    private static readonly TimeSpan s_cell = TimeSpan.FromSeconds(3);

    public static int Run(RunOptions options)
    {
        Console.Out.WriteLine($"{Surroundings.Describe()}; load average before: {Surroundings.LoadAverage()}");
        using var samples = JsonDocument.Parse(ReadSamples());
        var founders = samples.RootElement.GetProperty("cases").EnumerateArray().ToList();
        Measure(founders, 1); // compiles
        foreach (var threads in new[] { 1, Environment.ProcessorCount })
        {
            var rates = Enumerable.Range(0, options.Rounds).Select(_ => Measure(founders, threads)).OrderBy(rate => rate.Founders).ToList();
            Write(threads, rates);
        }

        Console.Out.WriteLine($"load average after: {Surroundings.LoadAverage()}");
        return 0;
    }

    private sealed record Rates(double Founders, double Clauses, double KilobytesEach);

    private static Rates Measure(List<JsonElement> founders, int threads)
    {
        var (evaluated, clauses, allocated) = (0L, 0L, GC.GetTotalAllocatedBytes());
        var began = Stopwatch.GetTimestamp();
        Parallel.For(0, threads, thread =>
        {
            var finder = new PolicyFinder(PolicyCatalogue.Embedded);
            for (var i = thread; Stopwatch.GetElapsedTime(began) < s_cell; i++)
            {
                var found = finder.Find(founders[i % founders.Count], null, null, new DateOnly(2026, 7, 1));
                Interlocked.Increment(ref evaluated);
                Interlocked.Add(ref clauses, found.Sum(city => city.Report.Benefits.Count));
            }
        });
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return new Rates(evaluated / seconds, clauses / seconds, (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / evaluated);
    }

    private static void Write(int threads, List<Rates> sorted)
    {
        string Spread(Func<Rates, double> value) => string.Join(" / ", new[] { sorted[0], sorted[sorted.Count / 2], sorted[^1] }
            .Select(rate => value(rate).ToString("#,##0", CultureInfo.InvariantCulture)));
        Console.Out.WriteLine($"| {threads} thread(s), min / median / max of {sorted.Count} | |");
        Console.Out.WriteLine("| --- | --- |");
        Console.Out.WriteLine($"| founders over all {PolicyCatalogue.Embedded.Packs.Count} packs, per second | {Spread(rate => rate.Founders)} |");
        Console.Out.WriteLine($"| answered claims per second | {Spread(rate => rate.Clauses)} |");
        Console.Out.WriteLine($"| kilobytes allocated per founder | {Spread(rate => rate.KilobytesEach)} |");
    }

    private static Stream ReadSamples() => typeof(PolicyBench).Assembly.GetManifestResourceStream("sample-cases.json")!;
}
