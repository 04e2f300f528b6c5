using System.Security.Cryptography;

namespace OpcOnboarding.Storage.Backup;

/// <summary>Where the parts of a backup lie in its folder.</summary>
internal static class BackupFolder
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Makes the folder.</summary>
    /// <exception cref="BackupException">It exists and holds something.</exception>
    public static void Create(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new BackupException("The folder for the backup is not empty: name a new one.");
        // Rows and documents of people lie here, sealed or not: nobody else's eyes.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        Directory.CreateDirectory(Path.Combine(folder, "blobs"));
    }

    /// <summary>File of a table's rows.</summary>
    public static string Table(string folder, string name) => Path.Combine(folder, "tables", $"{name}.jsonl");

    /// <summary>File of a blob's bytes. By digest, because names of blobs are no names of files.</summary>
    public static string Blob(string folder, string sha256) => Path.Combine(folder, "blobs", sha256);

    /// <summary>Opens a new file.</summary>
    public static FileStream New(string path) => new(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes, FileOptions.Asynchronous);

    /// <summary>Digest of a file, lower-case hexadecimal.</summary>
    /// <exception cref="BackupException">There is no such file.</exception>
    public static async Task<string> DigestAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new BackupException($"The backup lacks the file {Path.GetFileName(path)}.");
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
