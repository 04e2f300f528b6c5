using System.IO.Compression;
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

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
