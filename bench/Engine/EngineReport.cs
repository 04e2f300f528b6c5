namespace OpcOnboarding.Bench.Engine;

/// <summary>Results as a Markdown table: minimum, median and maximum of the rounds.</summary>
internal static class EngineReport
{
    private static readonly (string Measure, Func<EngineResult, double> Value)[] s_rows =
    [
        ("cases/s", result => result.CasesPerSecond),
        ("cases per core-second (engine and Azurite)", result => result.CasesPerCoreSecond),
        ("own CPU, ms per case", result => result.OwnCpuMsPerCase),
        ("Azurite CPU, ms per case", result => result.AzuriteCpuMsPerCase),
        ("allocated, KB per case", result => result.AllocatedKbPerCase),
        ("table transactions per case", result => result.TransactionsPerCase),
        ("point reads per case", result => result.ReadsPerCase),
        ("rows written per case, fence included", result => result.RowsWrittenPerCase),
        ("rows left per case", result => result.RowsLeftPerCase),
        ("payload written, KB per case", result => result.PayloadKbPerCase),
        ("approval sent to progress visible, p50 ms", result => result.P50Ms),
        ("approval sent to progress visible, p99 ms", result => result.P99Ms),
        ("raw table service, cases/s", result => result.RawCasesPerSecond),
        ("share of the raw table service, %", result => result.ShareOfRaw * 100),
    ];

    public static void Write(TextWriter output, IReadOnlyList<EngineResult> results)
    {
        var cells = results.GroupBy(result => result.InFlight).ToArray();
        output.WriteLine($"| min / **median** / max of {cells[0].Count()} | {string.Join(" | ", cells.Select(cell => $"{cell.Key} in flight, {cell.First().Cases} cases"))} |");
        output.WriteLine($"| --- |{string.Concat(cells.Select(_ => " --- |"))}");
        foreach (var (measure, value) in s_rows)
        {
            output.WriteLine($"| {measure} | {string.Join(" | ", cells.Select(cell => Spread([.. cell.Select(value).Order()])))} |");
        }
    }

    private static string Spread(double[] sorted) => $"{sorted[0]:0.##} / **{sorted[sorted.Length / 2]:0.##}** / {sorted[^1]:0.##}";
}
