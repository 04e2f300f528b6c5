namespace OpcOnboarding.Durable.Worker;

/// <summary>How an activity ended.</summary>
/// <param name="Result">The result as text; null when none, or when it failed.</param>
/// <param name="Failure">What went wrong; null when it ended well.</param>
internal sealed record ActivityOutcome(string? Result, TaskFailureDetails? Failure);
