using Azure.Core;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Azurite;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>The storage the service works on: the configured account, or an Azurite of its own in the data folder.</summary>
internal sealed class StorageAccount : IAsyncDisposable
{
    private const string AzuriteFolder = "azurite";
    private readonly RunningAzurite? azurite;

    private StorageAccount(string connectionString, string? checkpointConnectionString, RunningAzurite? azurite)
    {
        this.azurite = azurite;
        var connection = Settings(connectionString);
        var (tables, blobs) = (new TableClientOptions(), new BlobClientOptions());
        tables.AddPolicy(Barrier, HttpPipelinePosition.PerCall);
        blobs.AddPolicy(Barrier, HttpPipelinePosition.PerCall);
        tables.AddPolicy(new OutageGate(TimeProvider.System), HttpPipelinePosition.PerRetry);
        blobs.AddPolicy(new OutageGate(TimeProvider.System), HttpPipelinePosition.PerRetry);
        Tables = connection.CreateTableServiceClient(tables);
        Blobs = connection.CreateBlobServiceClient(blobs);
        Documents = Blobs.GetBlobContainerClient("documents");
        var log = checkpointConnectionString is { } own ? Settings(own) : connection;
        Checkpoints = log.CreateBlobServiceClient().GetBlobContainerClient(CheckpointStore.ContainerName);
    }

    /// <summary>Stands before every write to the account.</summary>
    public WriteBarrier Barrier { get; } = new(TimeProvider.System);

    /// <summary>The account's tables.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>The account's containers.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>The container of documents.</summary>
    public BlobContainerClient Documents { get; }

    /// <summary>The container of the auditors' log: of the same account, or of another one under an identity of its own.</summary>
    public BlobContainerClient Checkpoints { get; }

    /// <summary>Connects; starts Azurite when no account is configured.</summary>
    /// <exception cref="StartRefusedException">The ports are taken, or the connection string does not hold.</exception>
    public static async Task<StorageAccount> OpenAsync(ServiceSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            if (settings.StorageConnectionString is { } configured)
            {
                return new StorageAccount(configured, settings.CheckpointConnectionString, null);
            }

            var options = new AzuriteOptions
            {
                DataFolder = Path.Combine(settings.DataFolder, AzuriteFolder),
                BlobPort = settings.AzuriteBlobPort,
                TablePort = settings.AzuriteTablePort,
            };
            var running = await AzuriteLauncher.StartAsync(options, cancellationToken);
            return new StorageAccount(running.ConnectionString, settings.CheckpointConnectionString, running);
        }
        catch (Exception refused) when (refused is AzuriteUnavailableException or FormatException)
        {
            throw new StartRefusedException(refused.Message, refused);
        }
    }

    /// <summary>An address instead of a connection string: no key is stored anywhere, the machine's own identity signs in.</summary>
    private static ConnectionSettings Settings(string connection) => Uri.TryCreate(connection, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
        ? ConnectionSettings.ForAccount(address)
        : ConnectionSettings.Parse(connection);

    /// <summary>Lets Azurite go; it ends gently by itself when nobody uses it any more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }
}
