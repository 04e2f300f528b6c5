using System.Runtime.InteropServices;

namespace OpcOnboarding.Bench;

/// <summary>What a measurement's rates and latencies depend on beside the code.</summary>
internal static class Surroundings
{
    /// <summary>What every figure is worth: the store answers before anything is on a disk.</summary>
    public const string Durability =
        "Durability of every figure above: acknowledged writes survive a crash of the service, not of the store. Azurite answers from memory and saves every 5 s; nothing is fsynced.";

    public static string Describe() => $"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}";

    /// <summary>Of 1, 5 and 15 minutes; a sentence where the system does not tell it.</summary>
    public static string LoadAverage() => File.Exists("/proc/loadavg")
        ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])
        : "not told by this system";
}
