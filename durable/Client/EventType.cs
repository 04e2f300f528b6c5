namespace OpcOnboarding.Durable.Client;

/// <summary>Kinds of history events; names and numbers as the published core has them (wire facts, part d).</summary>
public enum EventType
{
    /// <summary>First event of an execution.</summary>
    ExecutionStarted = 0,

    /// <summary>The execution ended.</summary>
    ExecutionCompleted = 1,

    /// <summary>Somebody ended the instance from outside.</summary>
    ExecutionTerminated = 3,

    /// <summary>An activity was called.</summary>
    TaskScheduled = 4,

    /// <summary>An activity ended well.</summary>
    TaskCompleted = 5,

    /// <summary>An activity ended badly.</summary>
    TaskFailed = 6,

    /// <summary>A sub-orchestration was started.</summary>
    SubOrchestrationInstanceCreated = 7,

    /// <summary>A sub-orchestration ended well.</summary>
    SubOrchestrationInstanceCompleted = 8,

    /// <summary>A sub-orchestration ended badly.</summary>
    SubOrchestrationInstanceFailed = 9,

    /// <summary>A timer was set.</summary>
    TimerCreated = 10,

    /// <summary>A timer fired.</summary>
    TimerFired = 11,

    /// <summary>A turn began.</summary>
    OrchestratorStarted = 12,

    /// <summary>A turn ended.</summary>
    OrchestratorCompleted = 13,

    /// <summary>An event was sent to another instance.</summary>
    EventSent = 14,

    /// <summary>An event came in.</summary>
    EventRaised = 15,

    /// <summary>The execution began anew.</summary>
    ContinueAsNew = 16,

    /// <summary>Left by a rewind; no effect.</summary>
    GenericEvent = 17,

    /// <summary>A snapshot of the state; no effect.</summary>
    HistoryState = 18,

    /// <summary>The instance was halted.</summary>
    ExecutionSuspended = 19,

    /// <summary>The instance goes on.</summary>
    ExecutionResumed = 20,

    /// <summary>The instance was put back to before a failure.</summary>
    ExecutionRewound = 21,
}
