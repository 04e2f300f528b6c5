using Microsoft.AspNetCore.Authentication.JwtBearer;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Identity.Development;

/// <summary>Sign-in by name, without a password: for development on one machine, and refused everywhere else.</summary>
internal static class DevelopmentIdentity
{
    /// <summary>Registers sample people, their tokens and the bearer scheme that verifies them.</summary>
    /// <exception cref="StartRefusedException">
    /// Not the Development environment, a configured address is not loopback, or the signing key's file does not hold.
    /// </exception>
    public static IServiceCollection AddDevelopmentIdentity(
        this IServiceCollection services, ServiceSettings settings, IConfiguration configuration)
    {
        DevelopmentIdentityGuard.RequireDevelopment(settings.Environment);
        DevelopmentIdentityGuard.RequireLoopback(ConfiguredAddresses.Of(configuration));
        var key = KeyFile.LoadOrCreate(Path.Combine(settings.DataFolder, DevelopmentTokens.KeyFileName));
        services.AddSingleton<SamplePeople>();
        services.AddSingleton<IPeopleDirectory>(provider => provider.GetRequiredService<SamplePeople>());
        services.AddSingleton(provider => new DevelopmentTokens(key, provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<DevelopmentIdentityGuard>();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<DevelopmentTokens>((options, tokens) => options.TokenValidationParameters = tokens.Validation);
        return services.AddBearerScheme(settings);
    }
}
