using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Hosting;

/// <summary>Adds the embedded task hub to a host.</summary>
public static class TaskHubServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ITaskHub"/>, its <see cref="DurableTaskClient"/>, and a hosted service that runs it. The caller
    /// registers <see cref="TableServiceClient"/> and <see cref="DurableTaskRegistry"/>, and may register
    /// <see cref="DataConverter"/> and <see cref="TimeProvider"/> (default: JSON, the system's clock).
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets options; null keeps the defaults. Values out of range stop the host at its start.</param>
    public static IServiceCollection AddTaskHub(this IServiceCollection services, Action<TaskHubOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TaskHubOptions>().Configure(configure ?? (static _ => { }));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DataConverter>(JsonDataConverter.Default);
        services.AddSingleton<ITaskHub>(Hub);
        services.AddSingleton<ITaskHubOperations>(provider => provider.GetRequiredService<ITaskHub>());
        services.AddSingleton<DurableTaskClient>(Client);
        services.AddHostedService<TaskHubService>();
        return services;
    }

    private static TableTaskHub Hub(IServiceProvider services) => new(
        services.GetRequiredService<TableServiceClient>(),
        services.GetRequiredService<DurableTaskRegistry>(),
        services,
        services.GetRequiredService<IOptions<TaskHubOptions>>().Value,
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<TableTaskHub>>());

    private static EmbeddedDurableTaskClient Client(IServiceProvider services) => new(
        services.GetRequiredService<IOptions<TaskHubOptions>>().Value.TableName,
        services.GetRequiredService<ITaskHub>(),
        services.GetRequiredService<DataConverter>());
}
