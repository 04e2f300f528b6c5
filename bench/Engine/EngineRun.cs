using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Hosting;
using OpcOnboarding.Storage.Azurite;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Bench.Engine;

/// <summary>Runs a number of engine cases on a fresh hub, a fixed number of them open at any time.</summary>
internal sealed class EngineRun(RunningAzurite azurite)
{
    private static readonly string s_input = new('i', 500);

    public async Task<EngineResult> RunAsync(int cases, int inFlight)
    {
        using var desk = new Desk();
        var table = $"Hub{Guid.NewGuid():N}";
        using var host = Host(desk, table);
        await host.StartAsync();
        desk.Client = host.Services.GetRequiredService<DurableTaskClient>();
        var metrics = host.Services.GetRequiredService<ITaskHub>().Metrics;
        var (transactions, reads, rows, bytes) = (metrics.Transactions, metrics.Reads, metrics.Rows, metrics.PayloadBytes);

        var cost = new Cost(azurite.ProcessId);
        await Parallel.ForAsync(
            0, cases, new ParallelOptions { MaxDegreeOfParallelism = inFlight, CancellationToken = desk.Failed }, async (_, cancellation) => await PlayAsync(desk.Client, cancellation));
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
            P50Ms = Percentile.Of(desk.LatenciesInMs, 0.50),
            P99Ms = Percentile.Of(desk.LatenciesInMs, 0.99),
        };
        await host.StopAsync();
        return result with { RowsLeftPerCase = (double)await CountRowsAsync(table) / cases };
    }

    private static async Task PlayAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(EngineCase.Name, s_input, cancellation: cancellation);
        var end = await client.WaitForInstanceCompletionAsync(id, cancellation: cancellation);
        if (end.RuntimeStatus != OrchestrationRuntimeStatus.Completed)
        {
            throw new InvalidOperationException($"A case ended as {end.RuntimeStatus}.");
        }
    }

    private IHost Host(Desk desk, string table)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        var registry = new DurableTaskRegistry();
        EngineCase.Register(registry, desk);
        builder.Services.AddSingleton(registry);
        builder.Services.AddSingleton(new TableServiceClient(azurite.ConnectionString));
        builder.Services.AddTaskHub(options => options.TableName = table);
        return builder.Build();
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
