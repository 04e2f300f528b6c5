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
        var name = DocumentBlob.Name(record.CaseId, document.DocumentId, document.Version);
        var download = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
        var content = record.Cipher.Open(name, DocumentBlob.Field, download.Value.Content.ToMemory());
        return Convert.ToHexStringLower(SHA256.HashData(content)) == document.Sha256
            ? content
            : throw new UnreadableRowException("A document's content is not what its entry names.");
    }
}
