namespace OpcOnboarding.Bench.OpenCases;

/// <summary>One round with open cases.</summary>
/// <param name="Cases">How many.</param>
/// <param name="PrepareSeconds">How long it took to start them and bring each to its first wait.</param>
/// <param name="Empty">A process without open cases.</param>
/// <param name="Idle">A process that has them and does nothing.</param>
/// <param name="Approved">A process in which each gets its first approval.</param>
internal sealed record OpenCasesResult(int Cases, double PrepareSeconds, OpenCasesMeasure Empty, OpenCasesMeasure Idle, OpenCasesMeasure Approved)
{
    public double HeapBytesPerCase => (double)(Idle.HeapBytes - Empty.HeapBytes) / Cases;

    public double ResidentBytesPerCase => (double)(Idle.ResidentBytes - Empty.ResidentBytes) / Cases;
}
