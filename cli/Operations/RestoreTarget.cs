using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Azurite;

namespace OpcOnboarding.Cli.Operations;

/// <summary>The store that a backup is put into: the account that was named, else an Azurite that is started in the data folder and ends gently afterwards.</summary>
internal sealed class RestoreTarget : IAsyncDisposable
{
    private readonly RunningAzurite? azurite;

    private RestoreTarget(ConnectionSettings connection, RunningAzurite? azurite) => (Connection, this.azurite) = (connection, azurite);

    /// <summary>The account.</summary>
    public ConnectionSettings Connection { get; }

    /// <summary>Opens it.</summary>
    /// <exception cref="CannotRunException">The connection string does not hold, or Azurite can't be started.</exception>
    public static async Task<RestoreTarget> OpenAsync(string? connectionString, DirectoryInfo dataFolder, CancellationToken cancellationToken)
    {
        if (connectionString is not null)
        {
            return new RestoreTarget(StorageOption.Open(connectionString), null);
        }

        try
        {
            // The folder and the name in it are the service's: it finds there what was restored.
            var options = new AzuriteOptions { DataFolder = Path.Combine(dataFolder.FullName, "azurite"), Linger = TimeSpan.Zero };
            var running = await AzuriteLauncher.StartAsync(options, cancellationToken);
            return new RestoreTarget(ConnectionSettings.Parse(running.ConnectionString), running);
        }
        catch (AzuriteUnavailableException unavailable)
        {
            throw new CannotRunException(unavailable.Message, unavailable);
        }
    }

    /// <summary>Waits until Azurite has saved.</summary>
    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.StopAsync();
            await azurite.DisposeAsync();
        }
    }
}
