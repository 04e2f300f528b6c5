using System.Diagnostics;

namespace OpcOnboarding.Bench.Audit;

/// <summary>How long something takes.</summary>
internal static class Clocked
{
    public static async Task<double> MillisecondsAsync(Func<Task> run)
    {
        var began = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
