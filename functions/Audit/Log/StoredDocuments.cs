using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using OpcOnboarding.Proofs;
using OpcOnboarding.Storage.Blobs;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>The documents of a case as the store lists them: digests of their names, types, lengths and metadata, which name their content's digest.</summary>
internal sealed class StoredDocuments(BlobContainerClient container)
{
    /// <summary>Digests by blob name, without those that are known and the same.</summary>
    public async Task<IReadOnlyDictionary<string, string>> DigestsAsync(
        string caseId, IReadOnlyDictionary<string, string>? known, CancellationToken cancellationToken)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var blob in await ListAsync(caseId, cancellationToken))
        {
            var digest = blob.Digest;
            if (known?.GetValueOrDefault(blob.Name) != digest)
            {
                digests.Add(blob.Name, digest);
            }
        }

        return digests;
    }

    /// <summary>The blobs of a case.</summary>
    public async Task<IReadOnlyList<StoredDocument>> ListAsync(string caseId, CancellationToken cancellationToken)
    {
        var found = new List<StoredDocument>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, prefix: $"{caseId}/", cancellationToken: cancellationToken))
        {
            found.Add(new StoredDocument(blob.Name, blob.Properties.ContentType ?? "", blob.Properties.ContentLength ?? 0, new Dictionary<string, string>(blob.Metadata)));
        }

        return found;
    }

    /// <summary>The bytes of a blob.</summary>
    public async Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken) =>
        (await container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();
}

/// <summary>A document as the store lists it.</summary>
/// <param name="Name">Its blob's name.</param>
/// <param name="ContentType">Media type of what is stored.</param>
/// <param name="Length">Bytes stored.</param>
/// <param name="Metadata">Among it the digest of the bytes.</param>
internal sealed record StoredDocument(string Name, string ContentType, long Length, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The stored bytes; null while they were not asked for.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Digest of the stored bytes as the metadata name it, in hexadecimal; null when they do not.</summary>
    public string? Sha256 => Metadata.GetValueOrDefault(GuardedBlobs.Sha256Metadata);

    /// <summary>Digest over all of this.</summary>
    public string Digest
    {
        get
        {
            var metadata = string.Join('\n', Metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}"));
            return Proofs.Digest.Of(Encoding.UTF8.GetBytes($"{Name}\n{ContentType}\n{Length}\n{metadata}")).ToString();
        }
    }
}
