using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace OpcOnboarding.Storage.Blobs;

/// <summary>Creates blobs that are never overwritten, and knows its own work again when the reply was lost after the commit.</summary>
/// <remarks>Every blob carries the metadata <c>commitid</c> and <c>sha256</c> (lowercase hex of the stored bytes). Safe for use by several threads.</remarks>
public sealed class GuardedBlobs
{
    /// <summary>Metadata name of the commit's identity.</summary>
    public const string CommitIdMetadata = "commitid";

    /// <summary>Metadata name of the SHA-256 of the stored bytes, in lowercase hex.</summary>
    public const string Sha256Metadata = "sha256";

    private readonly BlobContainerClient _container;

    /// <summary>Guards a container.</summary>
    public GuardedBlobs(BlobContainerClient container) => _container = container;

    /// <summary>The container, for reads.</summary>
    public BlobContainerClient Container => _container;

    /// <summary>Stores a blob unless there is one of that name. <see cref="CommitOutcome.Conflict"/> if someone else has created it.</summary>
    /// <param name="name">Name within the container.</param>
    /// <param name="content">All bytes; sent in one request up to 256 MiB.</param>
    /// <param name="contentType">Media type to store with it.</param>
    /// <param name="commitId">
    /// Identity of this write, the same when it is done again after a crash; null makes a new one.
    /// A blob that was created under the same identity counts as committed. ASCII.
    /// </param>
    /// <param name="cancellationToken">Ends the request; the blob may be stored nevertheless.</param>
    /// <exception cref="InvalidOperationException">The same commit id was used before for other bytes.</exception>
    public async Task<CommitOutcome> CreateAsync(string name, BinaryData content, string contentType, string? commitId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var identity = new BlobIdentity(commitId ?? Guid.NewGuid().ToString("N"), Convert.ToHexStringLower(SHA256.HashData(content)));
        var blob = _container.GetBlobClient(name);
        try
        {
            await blob.UploadAsync(content, Options(contentType, identity), cancellationToken);
            return CommitOutcome.Committed;
        }
        catch (Exception failure) when (LostReply.IsPossible(failure, cancellationToken))
        {
            if (await IsOwnAsync(blob, identity, cancellationToken))
                return CommitOutcome.Committed;
            if (LostReply.LostRace(failure) is CommitOutcome.Conflict)
                return CommitOutcome.Conflict;
            throw;
        }
    }

    private static BlobUploadOptions Options(string contentType, BlobIdentity identity) => new()
    {
        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
        Metadata = new Dictionary<string, string> { [CommitIdMetadata] = identity.CommitId, [Sha256Metadata] = identity.Sha256 },
    };

    private static async Task<bool> IsOwnAsync(BlobClient blob, BlobIdentity identity, CancellationToken cancellationToken)
    {
        if (!await blob.ExistsAsync(cancellationToken))
            return false;
        var metadata = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.Metadata;
        if (metadata.TryGetValue(CommitIdMetadata, out var commitId) is false || commitId != identity.CommitId)
            return false;
        return metadata[Sha256Metadata] == identity.Sha256
            ? true
            : throw new InvalidOperationException("The commit id was used before for a blob with other bytes.");
    }

    /// <summary>What makes a stored blob recognisable.</summary>
    private readonly record struct BlobIdentity(string CommitId, string Sha256);
}
