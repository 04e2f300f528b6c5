using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>The whole assembly waits for its turn: it starts an Azurite, services and a browser.</summary>
public sealed class MachineTurn : IAsyncLifetime
{
    private IAsyncDisposable? _turn;

    public async ValueTask InitializeAsync() => _turn = await MachineWideTurn.TakeAsync();

    public ValueTask DisposeAsync() => _turn?.DisposeAsync() ?? ValueTask.CompletedTask;
}
