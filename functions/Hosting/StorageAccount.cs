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

    private StorageAccount(string connectionString, ServiceSettings settings, RunningAzurite? azurite)
    {
        this.azurite = azurite;
        var connection = Settings(connectionString);
        Tables = connection.CreateTableServiceClient(Barred(new TableClientOptions()));
        Blobs = connection.CreateBlobServiceClient(Barred(new BlobClientOptions()));
        Documents = Blobs.GetBlobContainerClient("documents");
        var log = Other(settings.CheckpointConnectionString) ?? connection;
        Checkpoints = log.CreateBlobServiceClient().GetBlobContainerClient(CheckpointStore.ContainerName);
        var hub = Other(settings.TaskHubStorageConnectionString) ?? connection;
        HubTables = hub.CreateTableServiceClient(Gated(new TableClientOptions()));
        HubBlobs = hub.CreateBlobServiceClient(Gated(new BlobClientOptions()));
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

    /// <summary>The tables of the account that has the hub of the Durable Functions extension; only read.</summary>
    public TableServiceClient HubTables { get; }

    /// <summary>That account's containers; only read.</summary>
    public BlobServiceClient HubBlobs { get; }

    /// <summary>Connects; starts Azurite when no account is configured.</summary>
    /// <exception cref="StartRefusedException">The ports are taken, or the connection string does not hold.</exception>
    public static async Task<StorageAccount> OpenAsync(ServiceSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            if (settings.StorageConnectionString is { } configured)
            {
                return new StorageAccount(configured, settings, null);
            }

            var options = new AzuriteOptions
            {
                DataFolder = Path.Combine(settings.DataFolder, AzuriteFolder),
                BlobPort = settings.AzuriteBlobPort,
                TablePort = settings.AzuriteTablePort,
            };
            var running = await AzuriteLauncher.StartAsync(options, cancellationToken);
            return new StorageAccount(running.ConnectionString, settings, running);
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

    private static ConnectionSettings? Other(string? connection) => connection is null ? null : Settings(connection);

    private T Barred<T>(T options)
        where T : ClientOptions
    {
        options.AddPolicy(Barrier, HttpPipelinePosition.PerCall);
        return Gated(options);
    }

    private static T Gated<T>(T options)
        where T : ClientOptions
    {
        options.AddPolicy(new OutageGate(TimeProvider.System), HttpPipelinePosition.PerRetry);
        return options;
    }

    /// <summary>Lets Azurite go; it ends gently by itself when nobody uses it any more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }
}
