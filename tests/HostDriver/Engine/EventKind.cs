namespace OpcOnboarding.HostDriver.Engine;

/// <summary>Kinds of history events; the numbers are those of the wire's fields.</summary>
internal enum EventKind
{
    ExecutionStarted = 3,
    ExecutionCompleted = 4,
    ExecutionTerminated = 5,
    TaskScheduled = 6,
    TaskCompleted = 7,
    TaskFailed = 8,
    SubOrchestrationCreated = 9,
    SubOrchestrationCompleted = 10,
    SubOrchestrationFailed = 11,
    TimerCreated = 12,
    TimerFired = 13,
    OrchestratorStarted = 14,
    OrchestratorCompleted = 15,
    EventSent = 16,
    EventRaised = 17,
    GenericEvent = 18,
    ExecutionSuspended = 21,
    ExecutionResumed = 22,
}
