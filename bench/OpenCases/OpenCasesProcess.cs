using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpcOnboarding.Bench.Engine;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;

namespace OpcOnboarding.Bench.OpenCases;

/// <summary>A process that begins with cases open in storage: what it weighs with them, or how soon it goes on with them.</summary>
internal static class OpenCasesProcess
{
    /// <summary>The command line's first word for it.</summary>
    public const string Name = "open-cases-process";

    private static readonly ParallelOptions s_approvals = new() { MaxDegreeOfParallelism = 200 };

    /// <summary>Runs this program again as such a process; what it found.</summary>
    public static async Task<OpenCasesMeasure> StartAsync(string connectionString, string table, int cases, bool approves)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Name, connectionString, table, $"{cases}", $"{approves}"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<OpenCasesMeasure>(answer)!
            : throw new InvalidOperationException("The process with the open cases failed.");
    }

    public static async Task<int> RunAsync(string connectionString, string table, int cases, bool approves)
    {
        var desk = new OpenDesk(cases);
        using var host = EngineHost.Build(connectionString, table, desk);
        await host.StartAsync();
        await OwnedAsync(host.Services.GetRequiredService<ITaskHub>());
        var measure = new OpenCasesMeasure { OwnedSeconds = SinceStart() };
        measure = approves
            ? await ApproveAsync(measure, host.Services.GetRequiredService<DurableTaskClient>(), desk, cases)
            : measure with { HeapBytes = GC.GetTotalMemory(forceFullCollection: true), ResidentBytes = Environment.WorkingSet };
        Console.Out.WriteLine(JsonSerializer.Serialize(measure));
        await host.StopAsync();
        return 0;
    }

    private static async Task<OpenCasesMeasure> ApproveAsync(OpenCasesMeasure measure, DurableTaskClient client, OpenDesk desk, int cases)
    {
        var sending = Parallel.ForAsync(0, cases, s_approvals, async (number, cancellation) =>
            await client.RaiseEventAsync(OpenCasesBench.IdOf(number), EngineCase.EventName(0), SampleText.Decision(number), cancellation));
        await desk.FirstProgress;
        var first = SinceStart();
        await sending;
        await desk.AllProgressed;
        return measure with { FirstProgressSeconds = first, AllProgressedSeconds = SinceStart() };
    }

    private static async Task OwnedAsync(ITaskHub hub)
    {
        while (!hub.IsOwner)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    private static double SinceStart()
    {
        using var self = Process.GetCurrentProcess();
        return (DateTime.Now - self.StartTime).TotalSeconds;
    }
}
