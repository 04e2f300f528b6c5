using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>The whole assembly waits until it is alone: it starts an Azurite, services and a browser, and plays people who are not to meet a page that another suite holds up.</summary>
public sealed class MachineTurn : IAsyncLifetime
{
    private IAsyncDisposable? _turn;

    public async ValueTask InitializeAsync() => _turn = await MachineWideTurn.TakeAllAsync();

    public ValueTask DisposeAsync() => _turn?.DisposeAsync() ?? ValueTask.CompletedTask;
}
