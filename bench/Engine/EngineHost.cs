using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Embedded.Hosting;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Bench.Engine;

/// <summary>A host with nothing but a hub that knows the engine case.</summary>
internal static class EngineHost
{
    public static IHost Build(string connectionString, string table, IDesk desk)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        var registry = new DurableTaskRegistry();
        EngineCase.Register(registry, desk);
        builder.Services.AddSingleton(registry);
        builder.Services.AddSingleton(new TableServiceClient(connectionString));
        builder.Services.AddTaskHub(options => (options.TableName, options.OwnerId) = (table, "bench"));
        return builder.Build();
    }
}
