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
public sealed record ProviderSettings(
    int Port,
    string Pages,
    string Audience,
    string ClientId,
    string KeyFile,
    JsonObject People,
    int Keys = 1,
    int AccessTokenSeconds = 600,
    bool RefreshTokens = false);
