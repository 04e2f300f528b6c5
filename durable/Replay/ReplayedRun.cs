namespace OpcOnboarding.Durable.Replay;

/// <summary>What came of running an orchestrator again on a recorded history.</summary>
/// <param name="Orchestrator">The orchestrator's name.</param>
/// <param name="Turns">Turns that were run, the one with the difference included.</param>
/// <param name="Tasks">Activities asked for, in order; up to the difference.</param>
/// <param name="Difference">The first difference; null when the code decides as recorded.</param>
public sealed record ReplayedRun(string Orchestrator, int Turns, IReadOnlyList<ReplayedTask> Tasks, ReplayDifference? Difference);
