using Azure.Storage.Blobs;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage.Backup;

/// <summary>Puts a backup into an empty store. Every file is checked against the manifest before the first row is written.</summary>
public sealed class StoreRestore
{
    private readonly TableServiceClient _tables;
    private readonly BlobContainerClient _container;
    private readonly BackupManifest _manifest;
    private readonly string _folder;

    private StoreRestore(ConnectionSettings connection, BackupManifest manifest, string folder)
    {
        (_tables, _manifest, _folder) = (connection.CreateTableServiceClient(), manifest, folder);
        _container = connection.CreateBlobServiceClient().GetBlobContainerClient(manifest.Container);
    }

    /// <summary>Restores.</summary>
    /// <param name="connection">The account.</param>
    /// <param name="folder">The backup.</param>
    /// <param name="change">What a row of a table is stored as; most rows as they are.</param>
    /// <param name="cancellationToken">Ends the attempt; a store that was begun must be emptied before the next.</param>
    /// <exception cref="BackupException">The backup is not whole, or the store is not empty.</exception>
    public static async Task<BackupManifest> RunAsync(
        ConnectionSettings connection, string folder, Func<string, TableEntity, TableEntity> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(change);
        var restore = new StoreRestore(connection, await BackupManifest.ReadAsync(folder, cancellationToken), folder);
        await restore.CheckFilesAsync(cancellationToken);
        await restore.CheckEmptyAsync(cancellationToken);
        await restore.LoadAsync(change, cancellationToken);
        return restore._manifest;
    }

    private async Task CheckFilesAsync(CancellationToken cancellationToken)
    {
        foreach (var table in _manifest.Tables)
            await CheckAsync(BackupFolder.Table(_folder, table.Name), table.Sha256, cancellationToken);
        foreach (var blob in _manifest.Blobs)
            await CheckAsync(BackupFolder.Blob(_folder, blob.Sha256), blob.Sha256, cancellationToken);
    }

    private static async Task CheckAsync(string path, string sha256, CancellationToken cancellationToken)
    {
        if (await BackupFolder.DigestAsync(path, cancellationToken) != sha256)
            throw new BackupException($"The backup's file {Path.GetFileName(path)} was changed or damaged: its digest is another one than the manifest's. Use another backup.");
    }

    private async Task CheckEmptyAsync(CancellationToken cancellationToken)
    {
        foreach (var table in _manifest.Tables.Select(table => _tables.GetTableClient(table.Name)))
        {
            await table.CreateIfNotExistsAsync(cancellationToken);
            await foreach (var _ in table.QueryAsync<TableEntity>(maxPerPage: 1, select: ["RowKey"], cancellationToken: cancellationToken))
                throw new BackupException($"The table {table.Name} of this store holds rows. A backup is restored into an empty store only: name another account, or move the data folder away.");
        }

        await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await foreach (var _ in _container.GetBlobsAsync(cancellationToken: cancellationToken))
            throw new BackupException("The container of documents is not empty. A backup is restored into an empty store only.");
    }

    /// <summary>Blobs first and tables in the order of the manifest: whatever names something comes after it.</summary>
    private async Task LoadAsync(Func<string, TableEntity, TableEntity> change, CancellationToken cancellationToken)
    {
        foreach (var blob in _manifest.Blobs)
            await BlobBackup.LoadAsync(_container, _folder, blob, cancellationToken);
        foreach (var table in _manifest.Tables)
            await TableBackup.LoadAsync(_tables.GetTableClient(table.Name), _folder, row => change(table.Name, row), cancellationToken);
    }
}
