using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpcOnboarding.Bench.Engine;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Storage.Azurite;

namespace OpcOnboarding.Bench.OpenCases;

/// <summary>Measures a process that starts with many open engine cases, each waiting for its first approval, and prints Markdown.</summary>
internal static class OpenCasesBench
{
    private static readonly ParallelOptions s_starts = new() { MaxDegreeOfParallelism = 200 };

    private static readonly (string Measure, Func<OpenCasesResult, double> Value)[] s_rows =
    [
        ("to begin them all, s", result => result.PrepareSeconds),
        ("live memory per open case, bytes", result => result.HeapBytesPerCase),
        ("resident memory per open case, bytes", result => result.ResidentBytesPerCase),
        ("process start to ownership without open cases, s", result => result.Empty.OwnedSeconds),
        ("process start to ownership, s", result => result.Approved.OwnedSeconds),
        ("process start to first progress, s", result => result.Approved.FirstProgressSeconds),
        ("process start to all approved and progressed, s", result => result.Approved.AllProgressedSeconds),
    ];

    public static string IdOf(int number) => $"case-{number:d6}";

    public static async Task<int> RunAsync(RunOptions options)
    {
        var results = new List<OpenCasesResult>();
        for (var round = 0; round < options.Rounds; round++)
        {
            results.Add(await MeasureAsync(options.Cases));
            Console.Error.WriteLine($"round {round + 1}: all progressed after {results[^1].Approved.AllProgressedSeconds:f1} s");
        }

        SpreadTable.Write(Console.Out, results.GroupBy(result => $"{result.Cases} open cases"), s_rows);
        return 0;
    }

    private static async Task<OpenCasesResult> MeasureAsync(int cases)
    {
        var folder = Directory.CreateTempSubdirectory("opc-bench-");
        await using var azurite = await AzuriteLauncher.StartAsync(new AzuriteOptions { DataFolder = folder.FullName, BlobPort = 0, TablePort = 0, Linger = TimeSpan.Zero });
        var connection = azurite.ConnectionString;
        var prepared = await PrepareAsync(connection, cases);
        var result = new OpenCasesResult(
            cases,
            prepared,
            await OpenCasesProcess.StartAsync(connection, "HubEmpty", cases, approves: false),
            await OpenCasesProcess.StartAsync(connection, "Hub", cases, approves: false),
            await OpenCasesProcess.StartAsync(connection, "Hub", cases, approves: true));
        await azurite.StopAsync();
        folder.Delete(recursive: true);
        return result;
    }

    private static async Task<double> PrepareAsync(string connectionString, int cases)
    {
        var desk = new OpenDesk(cases);
        using var host = EngineHost.Build(connectionString, "Hub", desk);
        await host.StartAsync();
        var client = host.Services.GetRequiredService<DurableTaskClient>();
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, cases, s_starts, async (number, cancellation) =>
            await client.ScheduleNewOrchestrationInstanceAsync(EngineCase.Name, SampleText.Input(number), new StartOrchestrationOptions(IdOf(number)), cancellation));
        await desk.AllDispatched;
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        // Drains: what was deferred is written.
        await host.StopAsync();
        return seconds;
    }
}
