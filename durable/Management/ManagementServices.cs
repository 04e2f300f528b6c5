using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded.Operations;

namespace OpcOnboarding.Durable.Management;

/// <summary>Wires the client of the management API.</summary>
internal static class ManagementServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Adds the client and what is told about the hub to whoever keeps it running.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configured">The endpoint from the settings; null when the host is to tell it.</param>
    public static IServiceCollection AddManagementClient(this IServiceCollection services, ManagementEndpoint? configured) => services
        .AddSingleton(new ManagementAddress(configured))
        .AddSingleton(provider => new ManagementApi(
            Client(), provider.GetRequiredService<ManagementAddress>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<DurableTaskClient, ManagementDurableTaskClient>()
        .AddSingleton<ITaskHubOperations, ManagedTaskHub>();

    // Not from the factory: that one logs addresses, and these have the key in them. Connections are renewed, so that a moved host is found.
    private static HttpClient Client() =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }) { Timeout = Patience };
}
