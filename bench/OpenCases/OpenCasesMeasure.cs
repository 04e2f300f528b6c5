namespace OpcOnboarding.Bench.OpenCases;

/// <summary>What a process with open cases found. Seconds since the process began, the runtime's start included.</summary>
internal sealed record OpenCasesMeasure
{
    public double OwnedSeconds { get; init; }

    public double FirstProgressSeconds { get; init; }

    public double AllProgressedSeconds { get; init; }

    /// <summary>Live objects after a full collection.</summary>
    public long HeapBytes { get; init; }

    public long ResidentBytes { get; init; }
}
