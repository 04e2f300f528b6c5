using System.Runtime.InteropServices;

namespace OpcOnboarding.Bench;

/// <summary>What a measurement's rates and latencies depend on beside the code.</summary>
internal static class Surroundings
{
    public static string Describe() => $"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}";

    /// <summary>Of 1, 5 and 15 minutes; a sentence where the system does not tell it.</summary>
    public static string LoadAverage() => File.Exists("/proc/loadavg")
        ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])
        : "not told by this system";
}
