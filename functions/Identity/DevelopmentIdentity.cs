using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Identity;

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
        services.AddSingleton(provider => new DevelopmentTokens(key, provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<DevelopmentIdentityGuard>();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<DevelopmentTokens>(Verify);
        // Nothing here uses data protection, but authentication brings it, and it would write to the user's home.
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "protection")));
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
