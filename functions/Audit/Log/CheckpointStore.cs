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

    private readonly GuardedBlobs blobs = new(container);

    private string FilePath => Path.Combine(settings.DataFolder, FileName);

    /// <summary>A segment by its checkpoint's number; null when there is none yet.</summary>
    /// <exception cref="UnreadableRowException">What is stored there is no segment.</exception>
    public async Task<LogSegment?> FindAsync(long number, CancellationToken cancellationToken)
    {
        try
        {
            var download = await container.GetBlobClient(NameOf(number)).DownloadContentAsync(cancellationToken);
            return CaseJson.Read<LogSegment>(download.Value.Content.ToString());
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    /// <summary>Stores a segment. False when its number is taken: somebody else made a checkpoint meanwhile.</summary>
    public async Task<bool> AddAsync(long number, LogSegment segment, CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        return await blobs.CreateAsync(NameOf(number), BinaryData.FromString(CaseJson.Write(segment)), "application/json", cancellationToken: cancellationToken) == CommitOutcome.Committed;
    }

    /// <summary>Adds a checkpoint to the file, unless it is the last one there.</summary>
    public async Task RememberAsync(string checkpoint, CancellationToken cancellationToken)
    {
        if (await RememberedAsync(cancellationToken) != checkpoint)
        {
            await File.AppendAllTextAsync(FilePath, checkpoint, cancellationToken);
        }
    }

    /// <summary>The last checkpoint in the file; null when there is none.</summary>
    public async Task<string?> RememberedAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(FilePath))
        {
            return null;
        }

        var lines = await File.ReadAllLinesAsync(FilePath, cancellationToken);
        return lines.Length < Lines ? null : string.Concat(lines[^Lines..].Select(line => line + '\n'));
    }

    private static string NameOf(long number) => string.Create(CultureInfo.InvariantCulture, $"log/{number:D10}.json");
}
