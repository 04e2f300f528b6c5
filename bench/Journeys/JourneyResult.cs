namespace OpcOnboarding.Bench.Journeys;

/// <summary>One measurement of the whole journey, and of raw storage with the same requests.</summary>
internal sealed record JourneyResult
{
    public required int InFlight { get; init; }

    public required int Journeys { get; init; }

    public required double JourneysPerSecond { get; init; }

    public required double OwnCpuSeconds { get; init; }

    public required double AzuriteCpuSeconds { get; init; }

    public required double AllocatedMb { get; init; }

    public required RequestMix Requests { get; init; }

    public required double HubTransactions { get; init; }

    /// <summary>From sending each command to the answer that shows its outcome.</summary>
    public required Waits Commands { get; init; }

    /// <summary>Share of the commands that took longer than the 5 s that the service waits, so that it answered 202 first.</summary>
    public required double PendingShare { get; init; }

    public required double RawJourneysPerSecond { get; init; }

    public required double RawUpsertP50Ms { get; init; }

    public double RowsLeft { get; init; }

    public double TableKbLeft { get; init; }

    public double BlobKbLeft { get; init; }

    public double ShareOfRaw => JourneysPerSecond / RawJourneysPerSecond;
}
