namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>Which addresses of a provider are safe from others on the way.</summary>
internal static class ProviderAddress
{
    /// <summary>https; during development also http on this machine.</summary>
    public static bool IsSafe(Uri address, bool isDevelopment) =>
        address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
