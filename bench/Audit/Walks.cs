using System.Globalization;
using OpcOnboarding.Bench.Journeys;

namespace OpcOnboarding.Bench.Audit;

/// <summary><c>opc audit verify --all</c>, a process of its own, over all cases that the log covers: rate, its own memory at most, and the service's before and after.</summary>
internal static class Walks
{
    /// <summary>Over a tenth of the cases, then over all; those that are not completed are submitted.</summary>
    public static async Task WriteAsync(RunningService service, AuditedCases cases, int all)
    {
        Console.Out.WriteLine("\n| walk | seconds | cases/s | opc, resident at most, MB | service, live before, MB | after, MB |\n| --- | --- | --- | --- | --- | --- |");
        await cases.AddSubmittedAsync((all / 10) - cases.Completed);
        await WriteAsync(service, all / 10);
        await cases.AddSubmittedAsync(all - (all / 10));
        await WriteAsync(service, all);
    }

    private static async Task WriteAsync(RunningService service, int count)
    {
        var before = LiveMegabytes();
        var (seconds, peak) = await OpcWalk.RunAsync(service.Address, count);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {count} different cases | {seconds:0.0} | {count / seconds:0.0} | {peak:0} | {before:0.0} | {LiveMegabytes():0.0} |"));
    }

    private static double LiveMegabytes() => GC.GetTotalMemory(forceFullCollection: true) / 1_048_576.0;
}
