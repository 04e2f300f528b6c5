namespace OpcOnboarding.Bench.Journeys;

/// <summary>Results as Markdown: the measures of all rounds, then the requests by target of the last round.</summary>
internal static class JourneyReport
{
    private static readonly (string Measure, Func<JourneyResult, double> Value)[] s_rows =
    [
        ("journeys/s", result => result.JourneysPerSecond),
        ("service and client CPU, s per journey", result => result.OwnCpuSeconds),
        ("Azurite CPU, s per journey", result => result.AzuriteCpuSeconds),
        ("allocated, MB per journey", result => result.AllocatedMb),
        ("storage requests per journey", result => result.Requests.All),
        ("… table point reads", result => result.Requests.Of(RequestShape.PointRead)),
        ("… table queries", result => result.Requests.Of(RequestShape.Query)),
        ("… table writes of one row", result => result.Requests.Of(RequestShape.RowWrite)),
        ("… table transactions, the hub's included", result => result.Requests.Of(RequestShape.Transaction)),
        ("… blob requests", result => result.Requests.Of(RequestShape.BlobRequest)),
        ("hub transactions per journey", result => result.HubTransactions),
        ("rows written per journey", result => result.Requests.RowsWritten),
        ("sent to tables, KB per journey", result => result.Requests.TableBytes / 1_024),
        ("rows left per journey", result => result.RowsLeft),
        ("table database, KB per journey", result => result.TableKbLeft),
        ("blobs, KB per journey", result => result.BlobKbLeft),
        ("command to visible, p50 ms", result => result.Commands.Ms(0.50)),
        ("command to visible, p95 ms", result => result.Commands.Ms(0.95)),
        ("command to visible, p99 ms", result => result.Commands.Ms(0.99)),
        ("… p99 ms of those that met no save of Azurite", result => result.Commands.CalmMs(0.99)),
        ("… answered 202 first, %", result => result.PendingShare * 100),
        ("… that met a save, %", result => result.Commands.StalledShare),
        ("longest stall by a save, ms", result => result.Commands.LongestStallMs),
        ("raw storage with these requests, journeys/s", result => result.RawJourneysPerSecond),
        ("share of raw storage, %", result => result.ShareOfRaw * 100),
        ("raw upsert of one row, p50 ms", result => result.RawUpsertP50Ms),
        ("command p50 in raw upserts", result => result.Commands.Ms(0.50) / result.RawUpsertP50Ms),
    ];

    public static void Write(TextWriter output, IReadOnlyList<JourneyResult> results)
    {
        var cells = results.GroupBy(result => $"{result.InFlight} in flight, {result.Journeys} cases").ToList();
        SpreadTable.Write(output, cells, s_rows);
        foreach (var cell in cells)
        {
            output.WriteLine();
            WriteTargets(output, cell.Last());
        }
    }

    private static void WriteTargets(TextWriter output, JourneyResult result)
    {
        output.WriteLine($"| {result.InFlight} in flight, per journey | requests | rows written | KB sent |");
        output.WriteLine("| --- | --- | --- | --- |");
        foreach (var group in result.Requests.ByTarget())
        {
            output.WriteLine($"| {group.Shape} {group.Target} | {group.Requests:0.##} | {group.Rows:0.##} | {group.KiloBytes:0.#} |");
        }
    }
}
