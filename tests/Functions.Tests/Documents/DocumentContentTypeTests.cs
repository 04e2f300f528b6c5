using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Functions.Documents;

namespace OpcOnboarding.Functions.Tests.Documents;

public sealed class DocumentContentTypeTests
{
    [Theory]
    [InlineData("255044462D312E370A", "application/pdf")]
    [InlineData("FFD8FFE000104A464946", "image/jpeg")]
    [InlineData("89504E470D0A1A0A0000000D", "image/png")]
    public void Detect_MagicBytes_NamesTheFormat(string content, string mediaType) =>
        Assert.Equal(mediaType, DocumentContentType.Detect(Convert.FromHexString(content))?.MediaType);

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("255044462D")]
    [InlineData("89504E470D0A1A")]
    [InlineData("FFD8")]
    [InlineData("4D5A9000")]
    [InlineData("474946383961")]
    [InlineData("0A255044462D312E370A")]
    [InlineData("3C21444F43545950452068746D6C3E")]
    [InlineData("504B0304")]
    public void Detect_AnythingElse_IsRefused(string content) =>
        Assert.Null(DocumentContentType.Detect(Convert.FromHexString(content)));

    [Fact]
    public void Detect_ZipWithOfdXmlAnywhere_IsOfd() =>
        Assert.Equal(DocumentContentType.Ofd, DocumentContentType.Detect(Zip("Doc_0/Document.xml", "OFD.xml")));

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("ofd.xml")]
    [InlineData("Doc_0/OFD.xml")]
    public void Detect_ZipWithoutOfdXmlAtItsRoot_IsRefused(string entry) => Assert.Null(DocumentContentType.Detect(Zip(entry)));

    [Theory]
    [InlineData("../evil")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("C:evil")]
    [InlineData("a/../../b")]
    public void Detect_OfdWithNamesThatLeaveThePackage_IsRefused(string entry) =>
        Assert.Null(DocumentContentType.Detect(Zip("OFD.xml", entry)));

    [Fact]
    public void Detect_OfdWithTooManyEntries_IsRefused()
    {
        string[] names = ["OFD.xml", .. Enumerable.Range(0, OfdPackage.MostEntries).Select(number => $"e{number}")];

        Assert.Null(DocumentContentType.Detect(Zip(names)));
    }

    [Fact]
    public void Detect_OfdWithEncryptedEntry_IsRefused()
    {
        var content = Zip("OFD.xml");
        var directory = content.AsSpan().IndexOf("PK\x01\x02"u8);
        content[directory + 8] |= 1;

        Assert.Null(DocumentContentType.Detect(content));
    }

    [Fact]
    public void Detect_OfdCutAnywhere_IsRefused()
    {
        var content = Zip("OFD.xml", "Doc_0/Document.xml");

        Assert.All(
            Enumerable.Range(0, content.Length),
            length => Assert.Null(DocumentContentType.Detect(content.AsSpan(0, length))));
    }

    [Fact]
    public void Detect_OfdWithBytesAppended_IsRefused() =>
        Assert.Null(DocumentContentType.Detect([.. Zip("OFD.xml"), .. "MZ"u8]));

    [Fact]
    public void Detect_OfdWithAnyByteChanged_NeverFails()
    {
        var content = Zip("OFD.xml", "Doc_0/Document.xml");
        for (var at = 0; at < content.Length; at++)
        {
            foreach (byte value in (byte[])[0x00, 0x7F, 0xFF])
            {
                var altered = content.ToArray();
                altered[at] = value;
                var found = DocumentContentType.Detect(altered);

                Assert.True(found is null || found == DocumentContentType.Ofd);
            }
        }
    }

    [Fact]
    public void Detect_RandomBytesBehindZipMagic_NeverFails() => Prop
        .ForAll<byte[]>(bytes => DocumentContentType.Detect([.. "PK\x03\x04"u8, .. bytes, .. "PK\x05\x06"u8, .. bytes]) is null)
        .QuickCheckThrowOnFailure();

    private static byte[] Zip(params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var entry in entries)
            {
                using var content = archive.CreateEntry(entry).Open();
                content.Write("<x/>"u8);
            }
        }

        return bytes.ToArray();
    }
}
