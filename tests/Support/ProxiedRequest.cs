namespace OpcOnboarding.Tests.Support;

/// <summary>A request as the proxy sees it.</summary>
/// <param name="Service">"blob" or "table".</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Target">Path and query as sent.</param>
/// <param name="Operation">What it asks for.</param>
/// <param name="Resource">Table or container; empty where there is none.</param>
public sealed record ProxiedRequest(string Service, string Method, string Target, StorageOperation Operation, string Resource)
{
    /// <summary>Whether it is to be done only if a row still has a certain version.</summary>
    public bool IsConditional { get; init; }

    public bool IsWrite => Method is not ("GET" or "HEAD");

    /// <summary>The hub's owner saying that it lives: comes by the clock and not by the work.</summary>
    public bool IsLeaseRenewal => Resource == "Hub" && Target.Contains("PartitionKey='owner'", StringComparison.Ordinal);

    /// <summary>Operation and table or container, for people.</summary>
    public string Name => $"{Operation} {Resource}".TrimEnd();
}
