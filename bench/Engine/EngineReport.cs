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
        ("queue and blob operations", result => result.BlobAndQueueOperations),
        ("approval sent to progress visible, p50 ms", result => result.Approvals.Ms(0.50)),
        ("approval sent to progress visible, p99 ms", result => result.Approvals.Ms(0.99)),
        ("… p99 ms of those that met no save of Azurite", result => result.Approvals.CalmMs(0.99)),
        ("… that met a save, %", result => result.Approvals.StalledShare),
        ("longest stall by a save, ms", result => result.Approvals.LongestStallMs),
        ("raw table service, cases/s", result => result.RawCasesPerSecond),
        ("share of the raw table service, %", result => result.ShareOfRaw * 100),
    ];

    public static void Write(TextWriter output, IReadOnlyList<EngineResult> results) =>
        SpreadTable.Write(output, results.GroupBy(result => $"{result.InFlight} in flight, {result.Cases} cases"), s_rows);
}
