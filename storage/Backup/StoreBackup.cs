using Azure.Storage.Blobs;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage.Backup;

/// <summary>Copies a store into a folder, by its own interfaces: the same for Azurite and for Azure Storage.</summary>
/// <remarks>
/// Blobs are written before the row that names them and never changed, so most of them are copied while the service works. What came
/// meanwhile, and all tables, are copied while nothing is written: tables of one instant, in which everything fits as after a crash.
/// </remarks>
public sealed class StoreBackup
{
    private readonly TableServiceClient _tables;
    private readonly StoreContents _contents;
    private readonly string _folder;
    private readonly BlobBackup _blobs;

    private StoreBackup(TableServiceClient tables, BlobContainerClient container, StoreContents contents, string folder) =>
        (_tables, _contents, _folder, _blobs) = (tables, contents, folder, new BlobBackup(container, folder));

    /// <summary>Copies the blobs that are there; the service may work on.</summary>
    /// <param name="connection">The account.</param>
    /// <param name="contents">What belongs to the store.</param>
    /// <param name="folder">A new or empty folder.</param>
    /// <param name="cancellationToken">Ends the attempt; the folder then holds no backup.</param>
    /// <exception cref="BackupException">The folder holds something.</exception>
    public static async Task<StoreBackup> BeginAsync(ConnectionSettings connection, StoreContents contents, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(contents);
        BackupFolder.Create(folder);
        var container = connection.CreateBlobServiceClient().GetBlobContainerClient(contents.Container);
        var backup = new StoreBackup(connection.CreateTableServiceClient(), container, contents, folder);
        await backup._blobs.CopyNewAsync(cancellationToken);
        return backup;
    }

    /// <summary>Copies the tables and the last blobs. Nobody may write meanwhile; the caller sees to that.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="facts">What shall stand in the manifest.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The manifest; it is not in the folder before <see cref="SealAsync"/>.</returns>
    public async Task<BackupManifest> CopyAsync(DateTimeOffset now, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken)
    {
        var tables = new List<TableCopy>();
        foreach (var name in _contents.Tables)
            tables.Add(await TableBackup.SaveAsync(_tables.GetTableClient(name), _folder, cancellationToken));
        await _blobs.CopyNewAsync(cancellationToken);
        return new BackupManifest(BackupManifest.CurrentFormat, now, facts, tables, _contents.Container, await _blobs.PresentAsync(cancellationToken));
    }

    /// <summary>Makes the folder a backup, once it is sure that nobody wrote during <see cref="CopyAsync"/>.</summary>
    public Task SealAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.WriteAsync(_folder, cancellationToken);
    }
}
