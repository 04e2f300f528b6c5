namespace OpcOnboarding.Durable.Replay;

/// <summary>An activity that the code asked for when it was run again.</summary>
/// <param name="Id">Its sequence number.</param>
/// <param name="Name">The activity.</param>
/// <param name="Input">The input that the code gave this time; history does not keep inputs.</param>
/// <param name="Result">The recorded result; null while there is none, and for a failure.</param>
/// <param name="AskedAt">The orchestrator's time at that turn, UTC.</param>
public sealed record ReplayedTask(int Id, string Name, string? Input, string? Result, DateTime AskedAt);
