using OpcOnboarding.Functions.Hosting;
#if DEVELOPMENT_IDENTITY
using OpcOnboarding.Functions.Identity.Development;
#endif
using OpcOnboarding.Functions.Identity.OpenIdConnect;

namespace OpcOnboarding.Functions.Identity;

/// <summary>The one place that chooses who tells the service who is calling. What is published has no sign-in by name.</summary>
internal static class IdentityServices
{
    /// <summary>Adds what the mode needs.</summary>
    /// <exception cref="StartRefusedException">The mode is not for this environment or not in this build, or its settings do not hold.</exception>
    public static IServiceCollection AddIdentity(this IServiceCollection services, ServiceSettings settings, IConfiguration configuration) =>
        settings.OpenIdConnect is { } provider
            ? services.AddOpenIdConnectIdentity(settings, provider)
#if DEVELOPMENT_IDENTITY
            : services.AddDevelopmentIdentity(settings, configuration);
#else
            : throw new StartRefusedException(
                $"The published service has no sign-in by name: set '{ServiceSettings.Section}:{nameof(ServiceSettings.Identity)}' to {nameof(IdentityMode.OpenIdConnect)} and name a provider.");
#endif

    /// <summary>Maps the routes of the mode.</summary>
    public static void MapIdentity(this IEndpointRouteBuilder routes, ServiceSettings settings)
    {
        routes.MapMe();
        routes.MapSignInOptions(settings.OpenIdConnect);
#if DEVELOPMENT_IDENTITY
        if (settings.Identity == IdentityMode.Development)
        {
            routes.MapDevelopmentIdentity();
        }
#endif
    }
}
