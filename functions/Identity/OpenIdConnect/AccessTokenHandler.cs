using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>Verifies an access token of the provider, and tells in the service's own claims who calls.</summary>
internal sealed class AccessTokenHandler : JsonWebTokenHandler
{
    // Real ones have 1 to 4 KB; larger ones are not even taken apart.
    private const int LargestTokenBytes = 16 * 1024;

    private readonly ProviderKeys keys;
    private readonly AccessTokenRules rules;
    private readonly ClaimMapping mapping;
    private readonly IReadOnlyList<string> clients;

    /// <summary>Takes the provider's keys, and what its claims mean.</summary>
    public AccessTokenHandler(ProviderKeys keys, AccessTokenRules rules, ClaimMapping mapping, OpenIdConnectSettings settings)
    {
        (this.keys, this.rules, this.mapping) = (keys, rules, mapping);
        clients = settings.Clients;
        MapInboundClaims = false;
        MaximumTokenSizeInBytes = LargestTokenBytes;
    }

    /// <inheritdoc/>
    /// <exception cref="ProviderUnreachableException">Nothing can be said about any token now.</exception>
    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        if (KeyIdOf(token) is not { } kid)
        {
            return Refused("Not a token that names its key.");
        }

        var parameters = validationParameters.Clone();
        parameters.IssuerSigningKeys = await keys.ForAsync(kid);
        var result = await base.ValidateTokenAsync(token, parameters);
        return result.IsValid ? Told(result, (JsonWebToken)result.SecurityToken) : result;
    }

    /// <summary>The key that the token's head names; null for what is no signed token. Nothing else is believed before the signature holds.</summary>
    private string? KeyIdOf(string token)
    {
        if (!CanReadToken(token))
        {
            return null;
        }

        try
        {
            var read = new JsonWebToken(token);
            return read.IsEncrypted || string.IsNullOrEmpty(read.Kid) ? null : read.Kid;
        }
        catch (ArgumentException)
        {
            // Three parts, but not of a token: the library tells it no other way.
            return null;
        }
    }

    private TokenValidationResult Told(TokenValidationResult result, JsonWebToken token)
    {
        if (token.TryGetHeaderValue<object>("crit", out _))
        {
            return Refused("The token demands an extension that is not understood here (RFC 7515, 4.1.11).");
        }

        if (token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Iat, out _) && !rules.HasCome(token.IssuedAt))
        {
            return Refused("The token was issued in the future.");
        }

        if (!IsForAKnownClient(token) || mapping.IdentityOf(token) is not { } identity)
        {
            return Refused("The token is for another client, or names nobody.");
        }

        result.ClaimsIdentity = identity;
        return result;
    }

    // RFC 9068 says client_id, OpenID Connect azp: one must be there, and none may be another's.
    private bool IsForAKnownClient(JsonWebToken token)
    {
        var named = token.Claims.Where(claim => claim.Type is "client_id" or "azp").Select(claim => claim.Value).ToList();
        return named.Count > 0 && named.TrueForAll(clients.Contains);
    }

    private static TokenValidationResult Refused(string reason) => new() { IsValid = false, Exception = new SecurityTokenValidationException(reason) };
}
