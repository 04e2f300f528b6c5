namespace OpcOnboarding.Workflows;

/// <summary>Everything that one command or timer did to a case: written to the journal as one row, in one transaction.</summary>
/// <param name="Number">1 for the submission, then one more each time; what is recorded twice is recorded once.</param>
/// <param name="At">Orchestration time.</param>
/// <param name="Actor">Who fired it.</param>
/// <param name="CommandId">The command that caused it; null for a timer.</param>
/// <param name="Events">What happened, in order; never empty.</param>
public sealed record Transition(int Number, DateTimeOffset At, Actor Actor, string? CommandId, IReadOnlyList<CaseEvent> Events);
