namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>The names of the provider's claims. By default those that this service itself uses.</summary>
internal sealed record ClaimNames
{
    /// <summary>For people; may be absent.</summary>
    public string Name { get; init; } = TokenClaims.Name;

    /// <summary>Several texts.</summary>
    public string Roles { get; init; } = TokenClaims.Roles;

    /// <summary>Several texts.</summary>
    public string Departments { get; init; } = TokenClaims.Departments;

    /// <summary>Several texts.</summary>
    public string Cities { get; init; } = TokenClaims.Cities;

    /// <summary>Several texts: Chinese names of districts.</summary>
    public string Districts { get; init; } = TokenClaims.Districts;
}
