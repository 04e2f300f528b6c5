namespace OpcOnboarding.Durable.Client;

/// <summary>How an instance is ended from outside.</summary>
/// <param name="Output">Becomes its output; null for none.</param>
/// <param name="Recursive">Whether its sub-orchestrations are ended too.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
