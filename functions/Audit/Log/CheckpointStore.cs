using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Blobs;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Keeps the log's segments in a container of its own, which may be another account's, and each checkpoint in a file of the data folder.</summary>
internal sealed class CheckpointStore(BlobContainerClient container, ServiceSettings settings)
{
    /// <summary>The container's name.</summary>
    public const string ContainerName = "checkpoints";

    /// <summary>The file with every checkpoint that this machine made or saw, the newest last; for an auditor to take along.</summary>
    public const string FileName = "checkpoints.txt";

    // Lines of a signed checkpoint.
    private const int Lines = 8;

    private const string Folder = "log/";

    private readonly GuardedBlobs blobs = new(container);

    private string FilePath => Path.Combine(settings.DataFolder, FileName);

    /// <summary>A segment by its checkpoint's number; null when there is none yet.</summary>
    /// <exception cref="UnreadableRowException">What is stored there is no segment, or not written as this service writes it.</exception>
    public async Task<LogSegment?> FindAsync(long number, CancellationToken cancellationToken)
    {
        try
        {
            var download = await container.GetBlobClient(NameOf(number)).DownloadContentAsync(cancellationToken);
            return LogSegment.Read(download.Value.Content);
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    /// <summary>Every segment there is, by its number, as the store lists it: whatever is written there again is listed otherwise.</summary>
    public async Task<IReadOnlyDictionary<long, ListedSegment>> ListAsync(CancellationToken cancellationToken)
    {
        var listed = new Dictionary<long, ListedSegment>();
        try
        {
            await foreach (var blob in container.GetBlobsAsync(prefix: Folder, cancellationToken: cancellationToken))
            {
                if (NumberOf(blob.Name) is { } number)
                {
                    listed.Add(number, new ListedSegment(blob.Properties.ETag, blob.Properties.ContentLength));
                }
            }
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            // No checkpoint was ever made, or the container is gone: who knows of segments tells that they are not there.
        }

        return listed;
    }

    /// <summary>Stores a segment. False when its number is taken: somebody else made a checkpoint meanwhile.</summary>
    public async Task<bool> AddAsync(long number, LogSegment segment, CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        return await blobs.CreateAsync(NameOf(number), segment.Write(), "application/json", cancellationToken: cancellationToken) == CommitOutcome.Committed;
    }

    /// <summary>Adds a checkpoint to the file, unless it is the last one there.</summary>
    public async Task RememberAsync(string checkpoint, CancellationToken cancellationToken)
    {
        if (await RememberedAsync(cancellationToken) != checkpoint)
        {
            await File.AppendAllTextAsync(FilePath, checkpoint, cancellationToken);
        }
    }

    /// <summary>The last checkpoint in the file; null when there is none. A file that is too short for one was torn or changed: its text is then none that a log holds.</summary>
    public async Task<string?> RememberedAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(FilePath))
        {
            return null;
        }

        var lines = await File.ReadAllLinesAsync(FilePath, cancellationToken);
        return lines.Length == 0 ? null : string.Concat(lines.TakeLast(Lines).Select(line => line + '\n'));
    }

    private static string NameOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{Folder}{number:D10}.json");

    private static long? NumberOf(string name) =>
        long.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && NameOf(number) == name ? number : null;
}

/// <summary>A segment as the store lists it.</summary>
/// <param name="Version">Changes with every write.</param>
/// <param name="Length">Bytes.</param>
internal sealed record ListedSegment(ETag? Version, long? Length);
