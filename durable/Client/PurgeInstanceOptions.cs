namespace OpcOnboarding.Durable.Client;

/// <summary>How an instance is deleted.</summary>
/// <param name="Recursive">Whether its sub-orchestrations go too.</param>
public record PurgeInstanceOptions(bool Recursive = false);
