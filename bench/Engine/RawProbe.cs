using System.Diagnostics;
using OpcOnboarding.Storage.Azurite;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Bench.Engine;

/// <summary>
/// The table service alone, with the transactions that the engine just needed: as many per case, with as many rows and
/// bytes in each, on as many partitions at once. What it reaches is the limit for the engine in the same minute.
/// </summary>
internal sealed class RawProbe(RunningAzurite azurite)
{
    private const int Partitions = 4;

    public async Task<double> CasesPerSecondAsync(EngineResult engine)
    {
        var table = new TableClient(azurite.ConnectionString, $"Raw{Guid.NewGuid():N}");
        await table.CreateIfNotExistsAsync();
        var transactions = (int)Math.Ceiling(engine.TransactionsPerCase * engine.Cases);
        var rows = Math.Clamp((int)Math.Round(engine.RowsWrittenPerCase / engine.TransactionsPerCase), 1, 100);
        var bytes = (int)(engine.PayloadKbPerCase * 1_024 / Math.Max(1, engine.RowsWrittenPerCase - engine.TransactionsPerCase));
        var lanes = engine.InFlight == 1 ? 1 : Partitions;

        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => WriteAsync(table, lane, transactions / lanes, rows, new byte[bytes])));
        return engine.Cases / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task WriteAsync(TableClient table, int lane, int transactions, int rows, byte[] payload)
    {
        for (var n = 0; n < transactions; n++)
        {
            await table.SubmitTransactionAsync(Enumerable.Range(0, rows).Select(row => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace,
                new TableEntity($"lane-{lane}", row == 0 ? "fence" : $"{n % 500:d3}-{row}") { ["D00"] = row == 0 ? [] : payload })));
        }
    }
}
