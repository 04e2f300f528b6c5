namespace OpcOnboarding.Functions.Identity;

/// <summary>The claims by which the service knows who calls. Those of a provider are turned into them (<see cref="OpenIdConnect.ClaimMapping"/>).</summary>
internal static class TokenClaims
{
    /// <summary>The stable id.</summary>
    public const string Subject = "sub";

    /// <summary>For people.</summary>
    public const string Name = "name";

    /// <summary>Names of <see cref="Role"/>, camelCase; several.</summary>
    public const string Roles = "roles";

    /// <summary>Names of <see cref="Department"/>, camelCase; several.</summary>
    public const string Departments = "departments";

    /// <summary>Chinese names of cities; several.</summary>
    public const string Cities = "cities";

    /// <summary>Chinese names of districts; several.</summary>
    public const string Districts = "districts";
}
