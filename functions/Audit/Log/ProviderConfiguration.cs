using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity.OpenIdConnect;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>What the leaf <c>configuration identity</c> says: whose tokens are taken, and which of their values mean which role, desk and city. No secret is among it.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Audience">This service's name there.</param>
/// <param name="Clients">Clients whose tokens are taken.</param>
/// <param name="TokenType">Type of the tokens.</param>
/// <param name="ClockSkewSeconds">How far the provider's clock may differ.</param>
/// <param name="Claims">In which claims name, roles, desks and areas stand.</param>
/// <param name="Roles">Role by the provider's value.</param>
/// <param name="Departments">Desk by the provider's value.</param>
/// <param name="Cities">Key of the city by the provider's value.</param>
/// <param name="WholeCities">Whether a city without districts means all of them.</param>
internal sealed record ProviderConfiguration(
    string Issuer,
    string Audience,
    IReadOnlyList<string> Clients,
    string TokenType,
    double ClockSkewSeconds,
    ClaimNames Claims,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Departments,
    IReadOnlyList<string> Cities,
    bool WholeCities)
{
    /// <summary>The content of the leaf; the same settings give the same text, in whatever order they were written.</summary>
    public static ProviderConfiguration Of(OpenIdConnectSettings provider) => new(
        provider.Issuer,
        provider.Audience,
        [.. provider.Clients.Order(StringComparer.Ordinal)],
        provider.TokenType,
        provider.ClockSkew.TotalSeconds,
        provider.Claims,
        provider.RoleValues.Write(CaseJson.Name),
        provider.DepartmentValues.Write(CaseJson.Name),
        provider.CityValues.Write(city => city),
        provider.WholeCities);
}
