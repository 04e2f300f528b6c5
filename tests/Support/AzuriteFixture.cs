using OpcOnboarding.Storage.Azurite;

namespace OpcOnboarding.Tests.Support;

/// <summary>
/// A private Azurite for one test assembly: <c>[assembly: AssemblyFixture(typeof(AzuriteFixture))]</c>,
/// then a constructor parameter. It has ports and a folder of its own and is gone afterwards.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"opc-azurite-{Guid.NewGuid():N}");
    private IAsyncDisposable? _turn;
    private RunningAzurite? _azurite;

    public string ConnectionString => _azurite?.ConnectionString ?? throw new InvalidOperationException("The fixture has not started yet.");

    /// <summary>A name for tables and containers that no other test uses.</summary>
    public static string UniqueName(string prefix = "t") => $"{prefix}{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        _turn = await MachineWideTurn.TakeAsync();
        _azurite = await AzuriteLauncher.StartAsync(new AzuriteOptions
        {
            DataFolder = _folder,
            BlobPort = 0,
            TablePort = 0,
            Linger = TimeSpan.Zero,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.StopAsync();
            await _azurite.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }

        if (_turn is not null)
            await _turn.DisposeAsync();
    }
}
