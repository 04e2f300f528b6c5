using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>A service with its pages, as a process of its own on a store and a port of its own.</summary>
public sealed class OnboardingSite : IAsyncDisposable
{
    private readonly LocalStore _store;
    private readonly int _port;
    private ServiceProcess _service;

    private OnboardingSite(LocalStore store, int port, ServiceProcess service) => (_store, _port, _service) = (store, port, service);

    public Uri Address => _service.Address;

    public static async Task<OnboardingSite> StartAsync()
    {
        var store = await LocalStore.StartAsync();
        var port = ServiceProcess.FreePort();
        return new OnboardingSite(store, port, await ServiceProcess.StartAsync(port, store.DataFolder, store.ConnectionString));
    }

    /// <summary>SIGKILL; what is under way is lost with the process.</summary>
    public async Task KillAsync()
    {
        _service.Kill();
        await _service.ExitedAsync();
    }

    /// <summary>Starts the service again on the same data and the same port.</summary>
    public async Task RestartAsync()
    {
        await _service.DisposeAsync();
        _service = await ServiceProcess.StartAsync(_port, _store.DataFolder, _store.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _store.DisposeAsync();
    }
}
