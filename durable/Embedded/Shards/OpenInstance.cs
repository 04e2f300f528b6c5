namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>What the start of a hub reads of an open instance.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Wake">When it wants to be woken; null for never.</param>
/// <param name="HasWork">Whether it has something to do at once.</param>
internal sealed record OpenInstance(string InstanceId, DateTime? Wake, bool HasWork);
