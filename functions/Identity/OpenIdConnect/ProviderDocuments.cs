using Microsoft.IdentityModel.Protocols;

namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>Fetches what a provider publishes, from safe addresses only, also where one document names the other.</summary>
internal sealed class ProviderDocuments(HttpClient http, bool isDevelopment) : IDocumentRetriever
{
    /// <summary>For how long a request may be kept waiting for the provider.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>A client that follows no redirects and reads 1 MB at most.</summary>
    public static HttpClient CreateClient(TimeSpan patience) => new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = patience,
        MaxResponseContentBufferSize = 1024 * 1024,
    };

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The address is not safe.</exception>
    /// <exception cref="HttpRequestException">No answer, or none that is a success.</exception>
    public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
        Uri.TryCreate(address, UriKind.Absolute, out var safe) && ProviderAddress.IsSafe(safe, isDevelopment)
            ? http.GetStringAsync(safe, cancel)
            : throw new InvalidDataException("The identity provider names an address for its keys that is not https.");
}
