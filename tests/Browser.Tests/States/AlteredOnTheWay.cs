using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Answers of the service with one byte of a journal entry changed on the way, as by somebody between it and the browser.</summary>
internal static class AlteredOnTheWay
{
    private const int CommentLength = 71; // "sha256:" and 64 digits: the archive's last bytes

    /// <summary>Changes the first letter of a name in the journal of an archive, and makes the archive's last bytes anew.</summary>
    public static Func<IRoute, Task> Archive(string name) => async route =>
    {
        var answer = await route.FetchAsync();
        using var archive = new MemoryStream();
        archive.Write(await answer.BodyAsync());
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Update, leaveOpen: true))
        {
            await using var journal = zip.GetEntry("journal.json")!.Open();
            using var text = new MemoryStream();
            await journal.CopyToAsync(text);
            journal.Position = text.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(name));
            journal.WriteByte((byte)(name[0] ^ 1));
        }

        var bytes = archive.ToArray();
        Encoding.ASCII.GetBytes("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(..^CommentLength)))).CopyTo(bytes.AsSpan(^CommentLength..));
        await route.FulfillAsync(new() { Response = answer, BodyBytes = bytes });
    };

    /// <summary>Changes the hash of the one before that the second entry names.</summary>
    public static async Task Journal(IRoute route)
    {
        const string Member = "\"previousHash\":\"sha256:";
        var answer = await route.FetchAsync();
        var text = new StringBuilder(await answer.TextAsync());
        var second = text.ToString().IndexOf(Member, text.ToString().IndexOf(Member, StringComparison.Ordinal) + 1, StringComparison.Ordinal) + Member.Length;
        text[second] = (char)(text[second] ^ 1);
        await route.FulfillAsync(new() { Response = answer, Body = text.ToString() });
    }
}
