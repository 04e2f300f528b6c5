using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpcOnboarding.Verifier;

/// <summary>The files of an archive, in memory.</summary>
internal sealed class ArchiveFile
{
    public const string ManifestName = "manifest.json";

    private const int CommentLength = 71; // "sha256:" and 64 digits
    private const long MostBytes = 1L << 30;

    private ArchiveFile(IReadOnlyDictionary<string, byte[]> files) => Files = files;

    /// <summary>Content by name, the manifest too.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>The manifest.</summary>
    public JsonElement Manifest => Json(ManifestName);

    /// <summary>What the manifest says it is of.</summary>
    public JsonElement About => Manifest.GetProperty("about");

    /// <summary>The last bytes are the digest of all before them.</summary>
    public static IEnumerable<string> Faults(byte[] archive)
    {
        if (archive.Length <= CommentLength)
        {
            return ["The file is too short for an archive."];
        }

        var stated = Encoding.Latin1.GetString(archive.AsSpan(^CommentLength..));
        return stated == Digest(archive.AsSpan(..^CommentLength)) ? [] : ["The file was changed: its last bytes are not the digest of those before them."];
    }

    /// <summary>Unpacks an archive whose bytes hold.</summary>
    /// <exception cref="InvalidDataException">It is no ZIP file, has a name twice, or is larger than 1 GiB.</exception>
    public static ArchiveFile Open(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Sum(entry => entry.Length) > MostBytes)
        {
            throw new InvalidDataException("it is larger than 1 GiB");
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (!files.TryAdd(entry.FullName, Read(entry)))
            {
                throw new InvalidDataException("it has a name twice");
            }
        }

        return new ArchiveFile(files);
    }

    /// <summary>A file as JSON.</summary>
    public JsonElement Json(string name) =>
        Files.TryGetValue(name, out var content) ? UniqueJson.Parse(content) : throw new InvalidDataException($"it has no {name}");

    /// <summary>A digest as archives write it.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
