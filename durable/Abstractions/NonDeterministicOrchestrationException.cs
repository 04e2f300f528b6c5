namespace OpcOnboarding.Durable;

/// <summary>The code asked for something else than the history says it did; the orchestration fails with this.</summary>
internal sealed class NonDeterministicOrchestrationException(string finding)
    : Exception("Non-Deterministic workflow detected: " + finding);
