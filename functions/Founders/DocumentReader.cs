using System.Security.Cryptography;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Founders;

/// <summary>Opens documents. One whose content is not what the journal names is not shown.</summary>
internal sealed class DocumentReader(BlobContainerClient container)
{
    /// <summary>The content of a version.</summary>
    /// <exception cref="UnreadableRowException">The stored content is not what was taken in.</exception>
    public async Task<byte[]> ReadAsync(CaseRecord record, CaseDocument document, CancellationToken cancellationToken)
    {
        var content = await OpenAsync(record, DocumentBlob.Name(record.CaseId, document.DocumentId, document.Version), cancellationToken);
        return DigestOf(content) == document.Sha256
            ? content
            : throw new UnreadableRowException("A document's content is not what its entry names.");
    }

    private async Task<byte[]> OpenAsync(CaseRecord record, string name, CancellationToken cancellationToken)
    {
        var download = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
        return record.Cipher.Open(name, DocumentBlob.Field, download.Value.Content.ToMemory());
    }

    private static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
