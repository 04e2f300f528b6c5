namespace OpcOnboarding.Durable.Worker;

/// <summary>One call to an activity.</summary>
/// <param name="Name">The activity's name.</param>
/// <param name="InstanceId">The orchestration instance that calls.</param>
/// <param name="Input">The input as text, bare: this wire does not wrap it in an array; null when none.</param>
/// <param name="Version">The version asked for; empty when none.</param>
internal sealed record ActivityCall(string Name, string InstanceId, string? Input, string Version = "");
