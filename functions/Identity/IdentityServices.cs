using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity.OpenIdConnect;

namespace OpcOnboarding.Functions.Identity;

/// <summary>The one place that chooses who tells the service who is calling.</summary>
internal static class IdentityServices
{
    /// <summary>Adds what the mode needs.</summary>
    /// <exception cref="StartRefusedException">The mode is not for this environment, or its settings do not hold.</exception>
    public static IServiceCollection AddIdentity(this IServiceCollection services, ServiceSettings settings, IConfiguration configuration) =>
        settings.OpenIdConnect is { } provider
            ? services.AddOpenIdConnectIdentity(settings, provider)
            : services.AddDevelopmentIdentity(settings, configuration);

    /// <summary>Maps the routes of the mode.</summary>
    public static void MapIdentity(this IEndpointRouteBuilder routes, ServiceSettings settings)
    {
        routes.MapMe();
        routes.MapSignInOptions(settings.OpenIdConnect);
        if (settings.Identity == IdentityMode.Development)
        {
            routes.MapDevelopmentIdentity();
        }
    }
}
