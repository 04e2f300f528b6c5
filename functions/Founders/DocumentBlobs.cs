using System.Security.Cryptography;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Blobs;

namespace OpcOnboarding.Functions.Founders;

/// <summary>Stores documents' contents, sealed, each under a version of its own that is never overwritten.</summary>
internal sealed class DocumentBlobs(BlobContainerClient container)
{
    private const string SealedType = "application/octet-stream";

    private readonly GuardedBlobs blobs = new(container);

    /// <summary>
    /// Puts the content under the first version from <paramref name="version"/> on that is free or holds the same content already,
    /// and answers which: an upload that ended before its case's row was written leaves its blob behind.
    /// </summary>
    /// <param name="record">The case; its key seals the content.</param>
    /// <param name="documentId">Unique in the case.</param>
    /// <param name="version">The lowest that it may get.</param>
    /// <param name="content">All bytes.</param>
    /// <param name="sha256">Of the bytes, lower-case hexadecimal.</param>
    /// <param name="cancellationToken">Ends the attempt; content may be left behind.</param>
    public async Task<int> PutAsync(CaseRecord record, string documentId, int version, ReadOnlyMemory<byte> content, string sha256, CancellationToken cancellationToken)
    {
        while (!await TryPutAsync(record, DocumentBlob.Name(record.CaseId, documentId, version), content, sha256, cancellationToken))
        {
            version++;
        }

        return version;
    }

    // Each try seals anew and so is a write of its own: the same content has other bytes every time.
    private async Task<bool> TryPutAsync(CaseRecord record, string name, ReadOnlyMemory<byte> content, string sha256, CancellationToken cancellationToken)
    {
        var sealedContent = BinaryData.FromBytes(record.Cipher.Seal(name, DocumentBlob.Field, content.Span));
        return await blobs.CreateAsync(name, sealedContent, SealedType, cancellationToken: cancellationToken) == CommitOutcome.Committed
            || await HoldsAsync(record, name, sha256, cancellationToken);
    }

    private async Task<bool> HoldsAsync(CaseRecord record, string name, string sha256, CancellationToken cancellationToken)
    {
        try
        {
            var download = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            var found = record.Cipher.Open(name, DocumentBlob.Field, download.Value.Content.ToMemory());
            return Convert.ToHexStringLower(SHA256.HashData(found)) == sha256;
        }
        catch (SealBrokenException)
        {
            return false;
        }
    }
}
