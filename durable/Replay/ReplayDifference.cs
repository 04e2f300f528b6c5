namespace OpcOnboarding.Durable.Replay;

/// <summary>The first place where the code of today decides otherwise than history has it.</summary>
/// <param name="EventId">Sequence number.</param>
/// <param name="At">The orchestrator's time at that turn, UTC.</param>
/// <param name="Recorded">What history has, in words.</param>
/// <param name="Asked">What the code asks for, in words.</param>
public sealed record ReplayDifference(int EventId, DateTime At, string Recorded, string Asked);
