using System.Text.Json;

namespace OpcOnboarding.Storage.Backup;

/// <summary>What a backup holds and how to tell that it is whole. Written last: a folder without it is no backup.</summary>
/// <param name="Format">Version of this form; 1.</param>
/// <param name="TakenAt">When the copy of the tables began.</param>
/// <param name="Facts">What whoever took it wants to be known: versions, key ids.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Container">The container that blobs come from.</param>
/// <param name="Blobs">The blobs.</param>
public sealed record BackupManifest(
    int Format, DateTimeOffset TakenAt, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<TableCopy> Tables, string Container, IReadOnlyList<BlobCopy> Blobs)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The form that this version writes and reads.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Rows of all tables.</summary>
    public long Rows => Tables.Sum(table => table.Rows);

    /// <summary>Writes it into the folder.</summary>
    public Task WriteAsync(string folder, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, s_json), cancellationToken);

    /// <summary>Reads it from the folder.</summary>
    /// <exception cref="BackupException">There is none, or it can't be read.</exception>
    public static async Task<BackupManifest> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllBytesAsync(Path.Combine(folder, FileName), cancellationToken), s_json);
            return manifest is { Format: CurrentFormat }
                ? manifest
                : throw new BackupException($"The folder's {FileName} is of another form than {CurrentFormat}: use the release that wrote it.");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupException($"The folder holds no {FileName}: it is no backup, or one that was not finished.", missing);
        }
        catch (JsonException broken)
        {
            throw new BackupException($"The folder's {FileName} can't be read at {broken.Path ?? "$"}.", broken);
        }
    }
}

/// <summary>A table in a backup: a file of rows, one a line.</summary>
/// <param name="Name">The table.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Sha256">Digest of the file, lower-case hexadecimal.</param>
public sealed record TableCopy(string Name, long Rows, string Sha256);

/// <summary>A blob in a backup: a file named by its digest.</summary>
/// <param name="Name">Name within the container.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Digest of the bytes, lower-case hexadecimal.</param>
/// <param name="ContentType">Media type stored with it.</param>
/// <param name="Metadata">Metadata stored with it.</param>
public sealed record BlobCopy(string Name, long Size, string Sha256, string ContentType, IReadOnlyDictionary<string, string> Metadata);
