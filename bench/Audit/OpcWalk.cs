using System.Diagnostics;

namespace OpcOnboarding.Bench.Audit;

/// <summary>One run of <c>opc audit verify --all</c>, as an auditor starts it.</summary>
internal static class OpcWalk
{
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(100);

    /// <summary>Seconds from the process's start to its end, and its resident memory at most, in MB, looked at every 100 ms.</summary>
    /// <exception cref="InvalidOperationException">It walked over another number of cases, or something did not hold: then the time means nothing.</exception>
    public static async Task<(double Seconds, double PeakMegabytes)> RunAsync(Uri service, int cases)
    {
        var began = Stopwatch.GetTimestamp();
        using var opc = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "opc.dll"), "audit", "verify", "--all", "--url", service.ToString()])
        {
            RedirectStandardOutput = true,
        })!;
        var told = opc.StandardOutput.ReadToEndAsync();
        var ended = opc.WaitForExitAsync();
        var peak = 0L;
        while (!ended.IsCompleted)
        {
            opc.Refresh();
            peak = Math.Max(peak, opc.HasExited ? 0 : opc.WorkingSet64);
            await Task.WhenAny(ended, Task.Delay(s_between));
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return opc.ExitCode == 0 && (await told).Contains($"{cases} cases, 0 failed", StringComparison.Ordinal)
            ? (seconds, peak / 1_048_576.0)
            : throw new InvalidOperationException($"The walk ended with {opc.ExitCode}: {await told}");
    }
}
