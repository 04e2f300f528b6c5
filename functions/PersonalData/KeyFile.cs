using System.Security.Cryptography;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>
/// A file with 32 random bytes that only its owner may read. Created once, whole or not at all, also when several
/// processes start on the same folder at the same moment: all of them end up with the same key.
/// </summary>
internal static class KeyFile
{
    /// <summary>The length of every key here, in bytes: AES-256 and HMAC-SHA-256.</summary>
    public const int KeyBytes = 32;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Reads the key, or makes it when the file does not exist.</summary>
    /// <exception cref="StartRefusedException">The file has another length, or others may read it.</exception>
    public static byte[] LoadOrCreate(string path) => Find(path) ?? Keep(path, RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Reads the key; null when the file does not exist.</summary>
    /// <exception cref="StartRefusedException">The file has another length, or others may read it.</exception>
    public static byte[]? Find(string path) => File.Exists(path) ? Load(path) : null;

    /// <summary>Writes the key unless the file exists, and reads what is there then.</summary>
    /// <exception cref="StartRefusedException">The file has another length, or others may read it.</exception>
    public static byte[] Keep(string path, ReadOnlySpan<byte> key)
    {
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var gate = KeyFileGate.Enter(path + ".lock");
        if (!File.Exists(path))
        {
            Create(path, key);
        }

        return Load(path);
    }

    private static void Create(string path, ReadOnlySpan<byte> key)
    {
        var unfinished = path + ".new";
        File.Delete(unfinished);
        using (var file = new FileStream(unfinished, NewFile()))
        {
            file.Write(key);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
    }

    private static byte[] Load(string path)
    {
        RequireOwnerOnly(path);
        var key = File.ReadAllBytes(path);
        return key.Length == KeyBytes
            ? key
            : throw new StartRefusedException(
                $"The key file '{Path.GetFileName(path)}' in the data folder holds {key.Length} bytes instead of {KeyBytes}: restore it from a backup; what was sealed or signed with it needs the same key.");
    }

    private static void RequireOwnerOnly(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != UnixFileMode.None)
        {
            throw new StartRefusedException(
                $"The key file '{Path.GetFileName(path)}' in the data folder can be read by others: take their rights away (chmod 600) and replace the key if they may have read it.");
        }
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnlyFolder);
        }
    }
}
