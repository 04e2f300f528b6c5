using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OpcOnboarding.Functions.Identity.Development;

/// <summary>Signs access tokens for sample people and says how they are verified. Development only.</summary>
internal sealed class DevelopmentTokens
{
    /// <summary>The signing key's file in the data folder; a new one ends all sign-ins.</summary>
    public const string KeyFileName = "development-signing.key";

    /// <summary>How long a sign-in lasts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private const string Issuer = "opc-onboarding-development";
    private const string Audience = "opc-onboarding";

    // RFC 9068: keeps tokens made for another purpose out.
    private const string TokenType = "at+jwt";

    private readonly SymmetricSecurityKey key;
    private readonly TimeProvider clock;

    /// <summary>Signs with <paramref name="key"/>, 32 bytes; reads the time from <paramref name="clock"/> only.</summary>
    public DevelopmentTokens(byte[] key, TimeProvider clock)
    {
        this.key = new SymmetricSecurityKey(key);
        this.clock = clock;
    }

    /// <summary>Only HS256 by our key, only from us and for us, always with an end; everything else is refused.</summary>
    public TokenValidationParameters Validation => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ValidTypes = [TokenType],
        IssuerSigningKey = key,
        ValidIssuer = Issuer,
        ValidAudience = Audience,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        ClockSkew = ClockSkew,
        LifetimeValidator = IsAlive,
        NameClaimType = TokenClaims.Subject,
        RoleClaimType = TokenClaims.Roles,
    };

    /// <summary>A token for <see cref="Lifetime"/> from now.</summary>
    public string Issue(Person person)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            TokenType = TokenType,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Subject = new ClaimsIdentity(ClaimsOf(person)),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        });
    }

    private static IEnumerable<Claim> ClaimsOf(Person person) =>
    [
        new(TokenClaims.Subject, person.Subject),
        new(TokenClaims.Name, person.Name),
        .. person.Roles.Select(role => new Claim(TokenClaims.Roles, CamelCase(role))),
        .. person.Departments.Select(department => new Claim(TokenClaims.Departments, CamelCase(department))),
        .. person.Cities.Select(city => new Claim(TokenClaims.Cities, city)),
        .. person.Districts.Select(district => new Claim(TokenClaims.Districts, district)),
    ];

    private static string CamelCase(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    // The library would read the system's clock. The exception tells an expired token from a forged one.
    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (expires is null || notBefore is null || now < notBefore - ClockSkew)
        {
            return false;
        }

        return now < expires + ClockSkew ? true : throw new SecurityTokenExpiredException { Expires = expires.Value };
    }
}
