namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>
/// Which identity provider tells who is calling, and how its access tokens are read. The keys below <c>Opc:OpenIdConnect</c> have the names of these
/// members, but for <see cref="Claims"/>, whose members stand there with the ending <c>Claim</c>.
/// </summary>
internal sealed record OpenIdConnectSettings
{
    /// <summary>The name of the section below the service's own.</summary>
    public const string SectionName = "OpenIdConnect";

    /// <summary>The type that RFC 9068 gives to access tokens.</summary>
    public const string AccessTokenType = "at+jwt";

    /// <summary>The type that older providers give to every token.</summary>
    public const string PlainTokenType = "JWT";

    /// <summary>The provider, exactly as it names itself in <c>iss</c>: https; http only for loopback during development.</summary>
    public required string Issuer { get; init; }

    /// <summary>This service, as the provider names it in <c>aud</c> of access tokens.</summary>
    public required string Audience { get; init; }

    /// <summary>The pages, as registered with the provider: a public client without a secret.</summary>
    public required string ClientId { get; init; }

    /// <summary>All clients whose tokens are taken (<c>client_id</c> or <c>azp</c>); the pages are one of them.</summary>
    public required IReadOnlyList<string> Clients { get; init; }

    /// <summary>What the pages ask the provider for, divided by spaces; holds <c>openid</c>.</summary>
    public string Scopes { get; init; } = "openid profile";

    /// <summary><c>typ</c> of access tokens: <see cref="AccessTokenType"/> or <see cref="PlainTokenType"/>.</summary>
    public string TokenType { get; init; } = AccessTokenType;

    /// <summary>How far the provider's clock may differ; at most 5 minutes.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>In which claims name, roles, desks and areas stand.</summary>
    public ClaimNames Claims { get; init; } = new();

    /// <summary>Which of our roles the provider's values mean. A role without values of its own goes by its name, camelCase.</summary>
    public required ClaimValues<Role> RoleValues { get; init; }

    /// <summary>Which of our desks the provider's values mean. A desk without values of its own goes by its name, camelCase.</summary>
    public required ClaimValues<Department> DepartmentValues { get; init; }

    /// <summary>Which cities, by their keys in the catalogue, the provider's values mean, beside key and Chinese name.</summary>
    public required ClaimValues<string> CityValues { get; init; }

    /// <summary>Whether somebody with cities and without districts covers all districts of those cities; otherwise none.</summary>
    public bool WholeCities { get; init; }

    /// <summary>A JSON file of the people to whom cases may be handed; null: nobody is known by name before a sign-in.</summary>
    public string? OfficersFile { get; init; }

    /// <summary>The provider's description of itself (OpenID Connect Discovery 1.0, section 4).</summary>
    public string MetadataAddress => $"{Issuer.TrimEnd('/')}/.well-known/openid-configuration";

    /// <summary>Scheme, host and port of the provider: where the pages may connect to, beside this service.</summary>
    public string Origin => new Uri(Issuer).GetLeftPart(UriPartial.Authority);
}
