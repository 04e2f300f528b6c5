using System.Net;
using OpcOnboarding.Durable.CustomHandler;
using OpcOnboarding.Durable.Management;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.Operations;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Runs the service as a custom handler of the Azure Functions host: the mode of many machines.</summary>
/// <remarks>
/// The host starts this process, tells it a port on the machine itself, and posts every turn and activity there; it forwards
/// what people and clients ask. No onboarding code knows which of the two modes is running.
/// </remarks>
internal static class FunctionsHost
{
    /// <summary>Set on every machine of Azure's app service, never elsewhere.</summary>
    private const string MachineVariable = "WEBSITE_INSTANCE_ID";

    // What is being answered when the host says stop is finished; the host itself waits no longer.
    private static readonly TimeSpan Drain = TimeSpan.FromMinutes(1);

    /// <summary>Everything the host may invoke or forward. The metadata of the host are written from it.</summary>
    public static FunctionCatalogue Functions() => new FunctionCatalogue(EmbeddedHub.Registry())
        .AddTimer("ScanCases", "0 0 */6 * * *", (services, cancellation) => services.GetRequiredService<CaseScan>().RunAsync(cancellation))
        .AddTimer("RecordMovements", "0 */5 * * * *", (services, cancellation) => services.GetRequiredService<UnrecordedMovements>().RecordAsync(cancellation))
        .AddForwarded("Api", "api/{*path}", "get", "head", "post", "put", "patch", "delete", "options")
        .AddForwarded("Pages", "{*path}", "get", "head");

    /// <summary>Listens on the port that the host gave, on the machine itself only, whatever else is configured.</summary>
    /// <exception cref="StartRefusedException">Identity or addresses would open the service to others.</exception>
    public static void ListenTo(this WebApplicationBuilder builder, int port, ServiceSettings settings)
    {
        if (settings.Identity == IdentityMode.Development && builder.Configuration[MachineVariable] is not null)
        {
            throw new StartRefusedException("Development identity lets anyone sign in by name and is refused on Azure: configure another identity mode.");
        }

        if (settings.KeyVaultKey is null && builder.Configuration[MachineVariable] is not null)
        {
            throw new StartRefusedException($"On Azure several machines serve the same data and need the same keys: set '{ServiceSettings.Section}:{nameof(ServiceSettings.KeyVaultKey)}'.");
        }

        if (builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            throw new StartRefusedException("Behind the Functions host the service listens on the port that the host gives and nowhere else: remove Kestrel:Endpoints.");
        }

        // The host's own variables for addresses are inherited; an address given here wins over them.
        builder.WebHost.UseUrls($"http://{IPAddress.Loopback}:{port}");
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Drain);
    }

    /// <summary>Adds the worker behind the host, and the client of the host's hub.</summary>
    public static IServiceCollection AddFunctionsHost(this IServiceCollection services, ServiceSettings settings) => services
        .AddSingleton(EmbeddedHub.Registry())
        .AddCustomHandler(Functions(), settings.DurableManagementUrl is { } url ? new ManagementEndpoint(url, Key: settings.DurableManagementKey) : null);
}
