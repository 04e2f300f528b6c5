using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Protocols;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>Sign-in through an identity provider: its access tokens tell who calls.</summary>
internal static class OpenIdConnectIdentity
{
    /// <summary>Registers the provider's keys and rules, the people register, and the bearer scheme that goes by them.</summary>
    /// <exception cref="StartRefusedException">The officers' register, or a city of the settings, does not hold.</exception>
    public static IServiceCollection AddOpenIdConnectIdentity(this IServiceCollection services, ServiceSettings settings, OpenIdConnectSettings provider)
    {
        services.AddSingleton(provider)
            .AddSingleton<IPeopleDirectory>(OfficersRegister.Read(provider.OfficersFile))
            .AddSingleton(new ClaimMapping(provider, CityDirectory.Load()))
            .AddSingleton<IDocumentRetriever>(new ProviderDocuments(ProviderDocuments.CreateClient(ProviderDocuments.Patience), settings.IsDevelopment))
            .AddSingleton<ProviderKeys>()
            .AddSingleton<AccessTokenRules>()
            .AddSingleton<AccessTokenHandler>();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<AccessTokenRules, AccessTokenHandler>((options, rules, handler) =>
        {
            options.TokenValidationParameters = rules.Validation;
            options.TokenHandlers.Clear();
            options.TokenHandlers.Add(handler);
        });
        services.AddBearerScheme(settings);
        // Who is somebody to the provider and nobody to this service is told so, and not asked to sign in again.
        return services.Configure<AuthorizationOptions>(options => options.DefaultPolicy =
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(TokenClaims.Roles).Build());
    }
}
