namespace OpcOnboarding.HostDriver.Engine;

/// <summary>One event of a history; members that a kind has not are null or zero.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Id">Sequence number of what the code started; -1 for what came in.</param>
/// <param name="At">When, in ticks since 1970.</param>
internal sealed record HistoryEntry(EventKind Kind, int Id, long At)
{
    public string? Name { get; init; }

    public string? Version { get; init; }

    /// <summary>Input, result, payload or reason.</summary>
    public string? Text { get; init; }

    public string? InstanceId { get; init; }

    public string? ExecutionId { get; init; }

    /// <summary>The number that this answers.</summary>
    public int Answers { get; init; }

    public long FireAt { get; init; }

    public int Status { get; init; }

    public Failure? Failure { get; init; }

    public Parent? Parent { get; init; }
}

/// <summary>What went wrong.</summary>
internal sealed record Failure(string Type, string Message, string? StackTrace = null, Failure? Inner = null, bool IsFinal = false);

/// <summary>Who started a sub-orchestration.</summary>
internal sealed record Parent(int Answers, string? Name, string? Version, string InstanceId, string? ExecutionId);
