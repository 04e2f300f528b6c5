using Microsoft.AspNetCore.Authentication.JwtBearer;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Identity;

/// <summary>Sign-in by name, without a password: for development on one machine, and refused everywhere else.</summary>
internal static class DevelopmentIdentity
{
    /// <summary>Registers sample people, their tokens and the bearer scheme that verifies them.</summary>
    /// <exception cref="StartRefusedException">Not the Development environment, or a configured address is not loopback.</exception>
    public static IServiceCollection AddDevelopmentIdentity(
        this IServiceCollection services, ServiceSettings settings, IConfiguration configuration)
    {
        DevelopmentIdentityGuard.RequireDevelopment(settings.Environment);
        DevelopmentIdentityGuard.RequireLoopback(ConfiguredAddresses.Of(configuration));
        services.AddSingleton<SamplePeople>();
        services.AddSingleton(provider =>
            new DevelopmentTokens(settings.DataFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<DevelopmentIdentityGuard>();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<DevelopmentTokens>(Verify);
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        return services.AddAuthorization();
    }

    private static void Verify(JwtBearerOptions options, DevelopmentTokens tokens)
    {
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenValidationParameters = tokens.Validation;
        options.Events = new BearerAnswers();
    }
}
