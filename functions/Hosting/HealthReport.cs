namespace OpcOnboarding.Functions.Hosting;

/// <summary>All is well.</summary>
/// <param name="Status">live or ready.</param>
internal sealed record HealthReport(string Status);

/// <summary>No commands are taken now.</summary>
/// <param name="Status">notReady.</param>
/// <param name="Part">What is missing: storage, or standby when another process takes commands.</param>
internal sealed record UnhealthyReport(string Status, string Part);
