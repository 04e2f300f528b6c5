namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>An instance as it is stored.</summary>
/// <param name="Record">Its state.</param>
/// <param name="SpillRows">Keys of the rows that hold the record when it is too large for its own.</param>
internal sealed record StoredInstance(InstanceRecord Record, IReadOnlyList<string> SpillRows);
