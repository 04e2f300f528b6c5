using System.Text.Json.Nodes;

namespace OpcOnboarding.IdentityProvider;

/// <summary>What a test's provider is like.</summary>
/// <param name="Port">On 127.0.0.1.</param>
/// <param name="Pages">Scheme, host and port of the pages: where people come back to.</param>
/// <param name="Audience">The service, as <c>aud</c> of access tokens names it.</param>
/// <param name="ClientId">The pages, a client without a secret.</param>
/// <param name="KeyFile">Where its keys are kept over starts.</param>
/// <param name="People">By login: what their tokens claim.</param>
/// <param name="Keys">How many keys it publishes; the newest signs.</param>
/// <param name="AccessTokenSeconds">For how long an access token holds.</param>
/// <param name="RefreshTokens">Whether the pages may have tokens renewed.</param>
/// <param name="CertificateFile">PEM file of the certificate with which it speaks https; null: it speaks http.</param>
/// <param name="CertificateKeyFile">PEM file of the certificate's private key.</param>
public sealed record ProviderSettings(
    int Port,
    string Pages,
    string Audience,
    string ClientId,
    string KeyFile,
    JsonObject People,
    int Keys = 1,
    int AccessTokenSeconds = 600,
    bool RefreshTokens = false,
    string? CertificateFile = null,
    string? CertificateKeyFile = null)
{
    /// <summary>Its address, and its name in tokens.</summary>
    public string Issuer => $"{(CertificateFile is null ? "http" : "https")}://127.0.0.1:{Port}";
}
