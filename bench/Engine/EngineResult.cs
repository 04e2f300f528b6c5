namespace OpcOnboarding.Bench.Engine;

/// <summary>One measurement of the engine case, and of the raw table service with the same transactions.</summary>
internal sealed record EngineResult
{
    public required int InFlight { get; init; }

    public required int Cases { get; init; }

    public required double CasesPerSecond { get; init; }

    public required double OwnCpuMsPerCase { get; init; }

    public required double AzuriteCpuMsPerCase { get; init; }

    public required double AllocatedKbPerCase { get; init; }

    public required double TransactionsPerCase { get; init; }

    public required double ReadsPerCase { get; init; }

    public required double RowsWrittenPerCase { get; init; }

    public required double RowsLeftPerCase { get; init; }

    public required double PayloadKbPerCase { get; init; }

    public required int BlobAndQueueOperations { get; init; }

    /// <summary>From just before an approval is sent to its progress write.</summary>
    public required Waits Approvals { get; init; }

    public double RawCasesPerSecond { get; set; }

    public double CasesPerCoreSecond => 1_000 / (OwnCpuMsPerCase + AzuriteCpuMsPerCase);

    public double ShareOfRaw => RawCasesPerSecond == 0 ? 0 : CasesPerSecond / RawCasesPerSecond;
}
