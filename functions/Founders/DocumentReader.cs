using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Founders;

/// <summary>Opens documents. One whose content is not what the journal names is not shown.</summary>
internal sealed class DocumentReader(BlobContainerClient container)
{
    /// <summary>The content of a version.</summary>
    /// <exception cref="UnreadableRowException">The stored content is missing, or not what was taken in.</exception>
    public async Task<byte[]> ReadAsync(CaseRecord record, CaseDocument document, CancellationToken cancellationToken)
    {
        var content = await OpenAsync(record, DocumentBlob.Name(record.CaseId, document.DocumentId, document.Version), cancellationToken);
        return DigestOf(content) == document.Sha256
            ? content
            : throw new UnreadableRowException("A document's content is not what its entry names.");
    }

    private async Task<byte[]> OpenAsync(CaseRecord record, string name, CancellationToken cancellationToken)
    {
        try
        {
            var download = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            return record.Cipher.Open(name, DocumentBlob.Field, download.Value.Content.ToMemory());
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            throw new UnreadableRowException("A document's content is missing.", missing);
        }
    }

    private static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
