using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using FunctionsHost = OpcOnboarding.HostDriver.FunctionsHost;

namespace OpcOnboarding.Functions.Tests.BehindHost;

/// <summary>The service behind a driver that plays the Functions host, with a store of its own.</summary>
internal sealed class HostedService : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private HostedService(TemporaryFolder folder, LocalStore store, FunctionsHost host) => (_folder, Store, Host) = (folder, store, host);

    public LocalStore Store { get; }

    public FunctionsHost Host { get; }

    public static async Task<HostedService> StartAsync(params IEnumerable<KeyValuePair<string, string>> more)
    {
        var folder = new TemporaryFolder();
        await FunctionMetadataFiles.WriteAsync(folder.Path, CancellationToken.None);
        var store = await LocalStore.StartAsync();
        var settings = new Dictionary<string, string>(more) { ["Opc__DataFolder"] = store.DataFolder, ["Opc__StorageConnectionString"] = store.ConnectionString };
        var host = await FunctionsHost.StartAsync(
            folder.Path, settings, "dotnet", Path.Combine(AppContext.BaseDirectory, "OpcOnboarding.Functions.dll"), "--environment", "Development", "--contentRoot", AppContext.BaseDirectory);
        var service = new HostedService(folder, store, host);
        // The first invocation tells the service the key of the management API.
        await host.TickAsync("ScanCases");
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
