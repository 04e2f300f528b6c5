using OpcOnboarding.Reliability.Tests.Clients;

namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>A store, the proxy before it, the service behind a keeper, and people who play cases.</summary>
internal sealed class Arena : IAsyncDisposable
{
    private readonly ServiceDoors _doors;

    private Arena(LocalStore store, FaultProxy proxy, Keeper keeper, Chance impatience)
    {
        (Store, Proxy, Keeper) = (store, proxy, keeper);
        _doors = new ServiceDoors(keeper.Port);
        Players = new Players(_doors, impatience);
    }

    public LocalStore Store { get; }

    public FaultProxy Proxy { get; }

    public Keeper Keeper { get; }

    public Players Players { get; }

    public static async Task<Arena> OpenAsync(Chance? impatience = null)
    {
        var store = await LocalStore.StartAsync();
        var proxy = await FaultProxy.StartAsync(store.ConnectionString);
        return new Arena(store, proxy, Keeper.Start(store, proxy), impatience ?? Chance.Never);
    }

    /// <summary>Ends the service gently and holds the store against all that the clients know.</summary>
    public async Task HoldsAsync(string suite)
    {
        await Keeper.StopAsync();
        await Players.HoldAsync(suite, Store);
    }

    public async ValueTask DisposeAsync()
    {
        await Keeper.DisposeAsync();
        await Proxy.DisposeAsync();
        await Store.DisposeAsync();
        _doors.Dispose();
    }
}
