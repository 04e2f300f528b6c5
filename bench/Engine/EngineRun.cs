using OpcOnboarding.Bench.Journeys;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Storage.Azurite;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Bench.Engine;

/// <summary>Runs a number of engine cases on a fresh hub, a fixed number of them open at any time.</summary>
internal sealed class EngineRun(RunningAzurite azurite, StallWatch watch, StorageTraffic traffic)
{
    public async Task<EngineResult> RunAsync(int cases, int inFlight)
    {
        using var desk = new Desk();
        var table = $"Hub{Guid.NewGuid():N}";
        using var host = EngineHost.Build(azurite.ConnectionString, table, desk);
        await host.StartAsync();
        desk.Client = host.Services.GetRequiredService<DurableTaskClient>();
        var metrics = host.Services.GetRequiredService<ITaskHub>().Metrics;
        var (transactions, reads, rows, bytes) = (metrics.Transactions, metrics.Reads, metrics.Rows, metrics.PayloadBytes);

        var saved = watch.Stalls.Count;
        traffic.Take();
        var cost = new Cost(azurite.ProcessId);
        await Parallel.ForAsync(
            0, cases, new ParallelOptions { MaxDegreeOfParallelism = inFlight, CancellationToken = desk.Failed }, async (number, cancellation) => await PlayAsync(desk.Client, number, cancellation));
        var result = new EngineResult
        {
            InFlight = inFlight,
            Cases = cases,
            CasesPerSecond = cases / cost.WallSeconds,
            OwnCpuMsPerCase = cost.OwnCpuSeconds * 1_000 / cases,
            AzuriteCpuMsPerCase = cost.AzuriteCpuSeconds * 1_000 / cases,
            AllocatedKbPerCase = cost.AllocatedBytes / 1_024.0 / cases,
            TransactionsPerCase = (double)(metrics.Transactions - transactions) / cases,
            ReadsPerCase = (double)(metrics.Reads - reads) / cases,
            RowsWrittenPerCase = (double)(metrics.Rows - rows) / cases,
            PayloadKbPerCase = (metrics.PayloadBytes - bytes) / 1_024.0 / cases,
            RowsLeftPerCase = 0,
            BlobAndQueueOperations = traffic.Take().Count(request => request.Shape == RequestShape.BlobRequest),
            Approvals = new Waits(desk.Waits, [.. watch.Stalls.Skip(saved)]),
        };
        await host.StopAsync();
        return result with { RowsLeftPerCase = (double)await CountRowsAsync(table) / cases };
    }

    private static async Task PlayAsync(DurableTaskClient client, int number, CancellationToken cancellation)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(EngineCase.Name, SampleText.Input(number), cancellation: cancellation);
        var end = await client.WaitForInstanceCompletionAsync(id, cancellation: cancellation);
        if (end.RuntimeStatus != OrchestrationRuntimeStatus.Completed)
        {
            throw new InvalidOperationException($"A case ended as {end.RuntimeStatus}.");
        }
    }

    private async Task<int> CountRowsAsync(string table)
    {
        var rows = 0;
        await foreach (var row in new TableClient(azurite.ConnectionString, table).QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
        {
            // The owner's row and the fences are there once per hub, whatever the number of cases.
            rows += row.RowKey is "owner" or "fence" ? 0 : 1;
        }

        return rows;
    }
}
