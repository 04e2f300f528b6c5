using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Identity;

/// <summary>What both identity modes share: a token in the <c>Authorization</c> header of each request, and nothing in cookies.</summary>
internal static class BearerScheme
{
    /// <summary>Adds the scheme; who verifies its tokens is added beside it.</summary>
    public static IServiceCollection AddBearerScheme(this IServiceCollection services, ServiceSettings settings)
    {
        services.AddSingleton(new SeenGrants(settings));
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure(options =>
        {
            options.MapInboundClaims = false;
            options.SaveToken = false;
            options.Events = new BearerAnswers();
        });
        // Nothing here uses data protection, but authentication brings it, and it would write to the user's home.
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "protection")));
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        return services.AddAuthorization();
    }
}
