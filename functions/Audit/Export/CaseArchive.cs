using System.Globalization;
using System.IO.Compression;
using System.Text;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Proofs;

namespace OpcOnboarding.Functions.Audit.Export;

/// <summary>An archive of a case: a ZIP file whose comment is the digest of every byte before it, and whose manifest names the digest of every file.</summary>
/// <param name="FileName">What to call it.</param>
/// <param name="Bytes">The file.</param>
internal sealed record CaseArchive(string FileName, byte[] Bytes)
{
    /// <summary>Media type.</summary>
    public const string MediaType = "application/zip";

    /// <summary>What the manifest calls the form of the archive.</summary>
    public const string Format = "opc-archive/1";

    private const string ManifestName = "manifest.json";

    /// <summary>Packs files.</summary>
    /// <param name="caseNumber">Becomes the archive's name.</param>
    /// <param name="about">What the manifest says beside the files' digests.</param>
    /// <param name="files">Content by name; names are made of ids, never of what people wrote.</param>
    public static CaseArchive Pack(string caseNumber, ArchiveSubject about, IReadOnlyDictionary<string, byte[]> files)
    {
        var digests = files.ToDictionary(file => file.Key, file => Digest.Of(file.Value).ToString());
        var manifest = CaseJson.Write(new ArchiveManifest(Format, about, new SortedDictionary<string, string>(digests, StringComparer.Ordinal)));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestName, Encoding.UTF8.GetBytes(manifest), about.ExportedAt);
            foreach (var (name, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                Add(zip, name, content, about.ExportedAt);
            }

            // Its place is kept; the digest itself is known only when all before it is written.
            zip.Comment = default(Digest).ToString().PadRight(CommentLength, '0');
        }

        return new CaseArchive(string.Create(CultureInfo.InvariantCulture, $"{caseNumber}-{about.Sequence}.zip"), Finish(stream.ToArray()));
    }

    private static int CommentLength { get; } = Digest.Of([]).ToString().Length;

    private static byte[] Finish(byte[] bytes)
    {
        Encoding.ASCII.GetBytes(Digest.Of(bytes.AsSpan(..^CommentLength)).ToString()).CopyTo(bytes.AsSpan(^CommentLength..));
        return bytes;
    }

    private static void Add(ZipArchive zip, string name, byte[] content, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        using var stream = entry.Open();
        stream.Write(content);
    }
}

/// <summary>What an archive is of.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="Sequence">The last entry in it.</param>
/// <param name="ExportedAt">When it was made.</param>
internal sealed record ArchiveSubject(string CaseId, string CaseNumber, long Sequence, DateTimeOffset ExportedAt);

/// <summary>The archive's list of contents.</summary>
/// <param name="Format">The form of the archive.</param>
/// <param name="About">What it is of.</param>
/// <param name="Files">Digests of all other files, by name.</param>
internal sealed record ArchiveManifest(string Format, ArchiveSubject About, IReadOnlyDictionary<string, string> Files);
