namespace OpcOnboarding.Tests.Support;

/// <summary>A request as the proxy sees it.</summary>
/// <param name="Service">"blob" or "table".</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Target">Path and query as sent.</param>
public sealed record ProxiedRequest(string Service, string Method, string Target)
{
    public bool IsWrite => Method is not ("GET" or "HEAD");
}
