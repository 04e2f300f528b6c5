using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Audit.Export;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>An archive as somebody has it who takes it apart and packs it anew: manifest and comment are made without any key.</summary>
internal sealed record UnpackedArchive(Dictionary<string, byte[]> Files, ArchiveSubject About)
{
    private const int CommentLength = 71; // "sha256:" and 64 digits

    private static readonly CurrentUser s_auditor = new("auditor-1", "", [Role.Auditor], [], [], []);

    /// <summary>The service's archive of a case as it is.</summary>
    public static async Task<byte[]> ExportAsync(OnboardedCase onboarded)
    {
        var export = onboarded.Server.Services.GetRequiredService<CaseExport>();
        Assert.True((await export.RunAsync(onboarded.CaseId, s_auditor, LookPurpose.Audit, default)).TryGet(out var archive, out _));
        return archive.Bytes;
    }

    public static UnpackedArchive Of(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        var files = zip.Entries.ToDictionary(entry => entry.FullName, Read);
        files.Remove("manifest.json", out var manifest);
        return new UnpackedArchive(files, CaseJson.Read<ArchiveManifest>(Encoding.UTF8.GetString(manifest!)).About);
    }

    /// <summary>Texts of the entries.</summary>
    public List<string> Journal() => Json<List<string>>("journal.json");

    public T Json<T>(string name)
        where T : class => CaseJson.Read<T>(Encoding.UTF8.GetString(Files[name]));

    public void Put<T>(string name, T value) => Files[name] = Encoding.UTF8.GetBytes(CaseJson.Write(value));

    /// <summary>Exchanges one entry's text.</summary>
    public void Exchange(string entry, string other) => Put("journal.json", Journal().Select(text => text == entry ? other : text));

    public byte[] Pack() => CaseArchive.Pack(About.CaseNumber, About, Files).Bytes;

    /// <summary>The archive with something put into it that its manifest does not name, its last bytes made anew.</summary>
    public static byte[] With(byte[] archive, string name, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(archive);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        var bytes = stream.ToArray();
        var digest = Encoding.ASCII.GetBytes("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(..^CommentLength))));
        digest.CopyTo(bytes.AsSpan(^CommentLength..));
        return bytes;
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
