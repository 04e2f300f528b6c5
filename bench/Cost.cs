using System.Diagnostics;

namespace OpcOnboarding.Bench;

/// <summary>Wall clock and CPU of this process and of Azurite between two moments.</summary>
internal sealed class Cost(int azuriteProcessId)
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly double _own = Cpu(Environment.ProcessId);
    private readonly double _azurite = Cpu(azuriteProcessId);
    private readonly long _allocated = GC.GetTotalAllocatedBytes();

    public double WallSeconds => Stopwatch.GetElapsedTime(_began).TotalSeconds;

    public double OwnCpuSeconds => Cpu(Environment.ProcessId) - _own;

    public double AzuriteCpuSeconds => Cpu(azuriteProcessId) - _azurite;

    public long AllocatedBytes => GC.GetTotalAllocatedBytes() - _allocated;

    private static double Cpu(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.TotalProcessorTime.TotalSeconds;
    }
}
