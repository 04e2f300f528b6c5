using Microsoft.IdentityModel.Tokens;

namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>What an access token of the provider must be like: signed by a key of the provider, from it, for us, of the configured type, in time.</summary>
internal sealed class AccessTokenRules(OpenIdConnectSettings settings, TimeProvider clock)
{
    private const string MediaTypePrefix = "application/";

    /// <summary>For the library; the keys are added for each token.</summary>
    public TokenValidationParameters Validation => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
        TypeValidator = RequireType,
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.Audience,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        // A token must name its key: trying all of them would let one key's owner answer for another.
        TryAllIssuerSigningKeys = false,
        ClockSkew = settings.ClockSkew,
        LifetimeValidator = IsAlive,
        NameClaimType = TokenClaims.Subject,
        RoleClaimType = TokenClaims.Roles,
    };

    /// <summary>Whether a moment that a token names has come, on a clock that may differ from ours.</summary>
    public bool HasCome(DateTime moment) => clock.GetUtcNow().UtcDateTime >= moment - settings.ClockSkew;

    // RFC 9068, 4: the type without its prefix, whatever its case (RFC 7515, 4.1.9). Keeps ID tokens and others out.
    private string RequireType(string type, SecurityToken token, TokenValidationParameters parameters)
    {
        var plain = type?.StartsWith(MediaTypePrefix, StringComparison.OrdinalIgnoreCase) is true ? type[MediaTypePrefix.Length..] : type;
        return string.Equals(plain, settings.TokenType, StringComparison.OrdinalIgnoreCase)
            ? plain!
            : throw new SecurityTokenInvalidTypeException("The token is of another type.");
    }

    // The library would read the system's clock. The exception tells an expired token from a forged one.
    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        if (expires is null || (notBefore is { } start && !HasCome(start)))
        {
            return false;
        }

        return clock.GetUtcNow().UtcDateTime < expires + settings.ClockSkew ? true : throw new SecurityTokenExpiredException { Expires = expires.Value };
    }
}
