using OpcOnboarding.Storage.Azurite;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>An Azurite and a data folder of its own, for services that a test starts as processes.</summary>
internal sealed class LocalStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("opc-store-");
    private RunningAzurite _azurite = null!;

    public string ConnectionString => _azurite.ConnectionString;

    /// <summary>Keys and the owner's id; all services of one installation share it.</summary>
    public string DataFolder => _folder.FullName;

    /// <summary>Where Azurite writes.</summary>
    public string AzuriteFolder => Path.Combine(_folder.FullName, "azurite");

    public static async Task<LocalStore> StartAsync()
    {
        var store = new LocalStore();
        store._azurite = await AzuriteLauncher.StartAsync(new AzuriteOptions
        {
            DataFolder = store.AzuriteFolder,
            BlobPort = 0,
            TablePort = 0,
            Linger = TimeSpan.Zero,
        });
        return store;
    }

    /// <summary>Stops Azurite gently, so that all it knows is in its files.</summary>
    public Task StopAsync() => _azurite.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _azurite.StopAsync();
        await _azurite.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
