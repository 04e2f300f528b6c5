using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace OpcOnboarding.Storage.Backup;

/// <summary>Copies blobs, which are never overwritten, into files named by their digest and back.</summary>
internal sealed class BlobBackup(BlobContainerClient container, string folder)
{
    private readonly Dictionary<string, BlobCopy> _copied = new(StringComparer.Ordinal);

    /// <summary>Copies what was not copied before. Called once while the service writes and once while it doesn't, so that the second time is short.</summary>
    public async Task CopyNewAsync(CancellationToken cancellationToken)
    {
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (!_copied.ContainsKey(blob.Name) && await TryCopyAsync(blob.Name, cancellationToken) is { } copy)
                _copied.Add(blob.Name, copy);
        }
    }

    /// <summary>All blobs that are there now; those that were deleted since they were copied are left out.</summary>
    public async Task<IReadOnlyList<BlobCopy>> PresentAsync(CancellationToken cancellationToken)
    {
        var present = new List<BlobCopy>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            present.Add(_copied.TryGetValue(blob.Name, out var copy)
                ? copy
                : throw new BackupException("A document came while nothing should have been written: is a second service at work? Take the backup again."));
        }

        return present;
    }

    /// <summary>Writes a blob of a backup.</summary>
    public static async Task LoadAsync(BlobContainerClient container, string folder, BlobCopy copy, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(BackupFolder.Blob(folder, copy.Sha256));
        await container.GetBlobClient(copy.Name).UploadAsync(content, new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = copy.ContentType },
            Metadata = copy.Metadata.ToDictionary(),
        }, cancellationToken);
    }

    /// <summary>Null when the blob is gone: its draft was deleted a moment ago.</summary>
    private async Task<BlobCopy?> TryCopyAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var read = (await container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value;
            var bytes = read.Content.ToMemory();
            var copy = new BlobCopy(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), read.Details.ContentType, read.Details.Metadata.ToDictionary());
            await File.WriteAllBytesAsync(BackupFolder.Blob(folder, copy.Sha256), bytes, cancellationToken);
            return copy;
        }
        catch (Azure.RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }
}
