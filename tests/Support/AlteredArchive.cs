using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Tests.Support;

/// <summary>An archive as somebody alters it who wants it to pass: what the ZIP file holds is changed, and the digest in its last bytes made anew.</summary>
public static class AlteredArchive
{
    private const int CommentLength = 71; // "sha256:" and 64 digits

    /// <summary>The archive with something put into it.</summary>
    public static byte[] With(byte[] archive, string name, byte[] content) => Of(archive, zip =>
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    });

    /// <summary>The archive with the first letter of a word changed where the word stands first in a file.</summary>
    public static byte[] WithOtherLetter(byte[] archive, string file, string word) => Of(archive, zip =>
    {
        using var entry = zip.GetEntry(file)!.Open();
        using var text = new MemoryStream();
        entry.CopyTo(text);
        var at = text.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word));
        Assert.True(at >= 0, $"{file} has no {word}.");
        entry.Position = at;
        entry.WriteByte((byte)(word[0] ^ 1));
    });

    private static byte[] Of(byte[] archive, Action<ZipArchive> alter)
    {
        using var stream = new MemoryStream();
        stream.Write(archive);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            alter(zip);
        }

        var altered = stream.ToArray();
        Encoding.ASCII.GetBytes("sha256:" + Convert.ToHexStringLower(SHA256.HashData(altered.AsSpan(..^CommentLength)))).CopyTo(altered.AsSpan(^CommentLength..));
        return altered;
    }
}
