using System.IO.Compression;
using System.Text;
using Azure.Storage.Blobs;

namespace OpcOnboarding.Durable.AzureStorage;

/// <summary>Texts that were too long for a table property: gzip of their UTF-8 in a blob.</summary>
internal sealed class LargeValues(BlobContainerClient container)
{
    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidDataException">The blob is not compressed text.</exception>
    public async Task<string> ReadAsync(string blobName, CancellationToken cancellationToken)
    {
        var download = await container.GetBlobClient(blobName).DownloadStreamingAsync(cancellationToken: cancellationToken);
        await using var packed = download.Value.Content;
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
