namespace OpcOnboarding.HostDriver.Engine;

/// <summary>What an orchestrator wants done; the numbers are those of the wire's fields.</summary>
internal enum ActionKind
{
    ScheduleTask = 2,
    CreateSubOrchestration = 3,
    CreateTimer = 4,
    SendEvent = 5,
    Complete = 6,
}

/// <summary>One action of an answer; members that a kind has not are null or zero.</summary>
internal sealed record OrchestratorAction(ActionKind Kind, int Id)
{
    public string? Name { get; init; }

    public string? Version { get; init; }

    /// <summary>Input, payload or result.</summary>
    public string? Text { get; init; }

    public string? InstanceId { get; init; }

    public long FireAt { get; init; }

    public int Status { get; init; }

    public Failure? Failure { get; init; }

    /// <summary>Events that go over to the next execution.</summary>
    public IReadOnlyList<HistoryEntry> CarriedOver { get; init; } = [];
}

/// <summary>An orchestrator's answer to a turn.</summary>
internal sealed record TurnAnswer(IReadOnlyList<OrchestratorAction> Actions, string? CustomStatus, bool WantsHistory)
{
    private const string OutOfMemory = "System.OutOfMemoryException";

    /// <summary>Whether the extension drops it and runs the turn again: a failure that is caused by want of memory (2.13.7).</summary>
    public bool IsAborted => Actions.Any(action => action.Kind == ActionKind.Complete && action.Failure?.Inner?.Type == OutOfMemory);
}
