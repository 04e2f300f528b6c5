using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Tests.Documents;

public sealed class MultipartUploadTests
{
    private const string Pdf = "%PDF-1.7\n%%EOF";

    [Fact]
    public async Task ReadAsync_KindThenFile_ReturnsBoth()
    {
        var received = Accepted(await Read(Kind("DomicileProof"), File(Pdf, "租约.pdf")));

        Assert.Equal("DomicileProof", received.Kind);
        Assert.Equal("租约.pdf", received.FileName);
        Assert.Equal(DocumentContentType.Pdf, received.Content.ContentType);
        Assert.Equal(Pdf, Encoding.ASCII.GetString(received.Content.Bytes.Span));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Pdf))), received.Content.Sha256);
    }

    [Fact]
    public async Task ReadAsync_FileThenKind_ReturnsBoth() =>
        Assert.Equal("Articles", Accepted(await Read(File(Pdf, "a.pdf"), Kind("Articles"))).Kind);

    [Fact]
    public async Task ReadAsync_HostileFileName_IsMadeHarmless() =>
        Assert.Equal("passwd", Accepted(await Read(Kind("Articles"), File(Pdf, "../../etc/passwd"))).FileName);

    [Fact]
    public async Task ReadAsync_NameAndTypeOfAnotherFormat_GoesByContent()
    {
        var received = Accepted(await Read(Kind("Articles"), File(Pdf, "a.png", "image/png")));

        Assert.Equal("application/pdf", received.Content.ContentType.MediaType);
    }

    [Fact]
    public async Task ReadAsync_ExactlyTheLimit_IsTaken()
    {
        var body = Pdf + new string('x', RequestLimits.DocumentBytes - Pdf.Length);

        Assert.Equal(RequestLimits.DocumentBytes, Accepted(await Read(Kind("Articles"), File(body, "a.pdf"))).Content.Bytes.Length);
    }

    [Fact]
    public async Task ReadAsync_OneByteOverTheLimit_IsTooLarge()
    {
        var body = Pdf + new string('x', RequestLimits.DocumentBytes - Pdf.Length + 1);

        var refusal = Assert.IsType<Refusal.PayloadTooLarge>(Refused(await Read(Kind("Articles"), File(body, "a.pdf"))));
        Assert.Equal(RequestLimits.DocumentBytes, refusal.LimitBytes);
    }

    [Fact]
    public async Task ReadAsync_EmptyFile_IsRefusedForTheField() =>
        AssertFault("file", "field.empty", await Read(Kind("Articles"), File("", "a.pdf")));

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("MZ\u0090")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public async Task ReadAsync_OtherContentNamedPdf_IsUnsupported(string content)
    {
        var refusal = Assert.IsType<Refusal.UnsupportedMediaType>(
            Refused(await Read(Kind("Articles"), File(content, "a.pdf", "application/pdf"))));

        Assert.Contains("application/ofd", refusal.Accepted);
    }

    [Fact]
    public async Task ReadAsync_NoParts_NamesBothFields()
    {
        var refusal = Assert.IsType<Refusal.ValidationFailed>(Refused(await Read()));

        Assert.Equal(["kind", "file"], refusal.Faults.Select(fault => fault.Field));
    }

    [Fact]
    public async Task ReadAsync_WithoutKind_NamesIt() => AssertFault("kind", "field.required", await Read(File(Pdf, "a.pdf")));

    [Fact]
    public async Task ReadAsync_BlankKind_NamesIt() =>
        AssertFault("kind", "field.required", await Read(Kind("  "), File(Pdf, "a.pdf")));

    [Fact]
    public async Task ReadAsync_WithoutFile_NamesIt() => AssertFault("file", "field.required", await Read(Kind("Articles")));

    [Fact]
    public async Task ReadAsync_TwoKinds_NamesIt() =>
        AssertFault("kind", "field.duplicate", await Read(Kind("Articles"), Kind("Permit"), File(Pdf, "a.pdf")));

    [Fact]
    public async Task ReadAsync_TwoFiles_NamesIt() =>
        AssertFault("file", "field.duplicate", await Read(Kind("Articles"), File(Pdf, "a.pdf"), File(Pdf, "b.pdf")));

    [Fact]
    public async Task ReadAsync_UnknownPart_IsRefusedWithoutRepeatingItsName() =>
        AssertFault("part", "field.notAllowed", await Read(Part("form-data; name=\"99000120010516002X\"", "x")));

    [Theory]
    [InlineData("form-data")]
    [InlineData("attachment")]
    [InlineData("")]
    [InlineData("rubbish;;;=")]
    public async Task ReadAsync_PartWithoutName_IsRefused(string disposition) =>
        AssertFault("part", "field.notAllowed", await Read(Part(disposition, "x")));

    [Fact]
    public async Task ReadAsync_KindOverTheLimit_IsTooLong() =>
        AssertFault("kind", "field.length", await Read(Kind(new string('k', MultipartUpload.LongestKind + 1))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("application/json")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/mixed; boundary=x")]
    [InlineData("rubbish")]
    public async Task ReadAsync_OtherContentType_IsUnsupported(string? contentType) =>
        Assert.IsType<Refusal.UnsupportedMediaType>(Refused(await ReadRaw("--x--\r\n"u8.ToArray(), contentType)));

    [Fact]
    public async Task ReadAsync_BoundaryOverSeventyCharacters_IsUnsupported() => Assert.IsType<Refusal.UnsupportedMediaType>(
        Refused(await ReadRaw("--x--"u8.ToArray(), $"multipart/form-data; boundary={new string('b', 71)}")));

    [Theory]
    [InlineData("")]
    [InlineData("no boundary anywhere")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ncut off")]
    [InlineData("--x\r\nno header\r\n\r\nvalue\r\n--x--")]
    public async Task ReadAsync_BrokenFraming_IsNotParsable(string body) => Assert.IsType<Refusal.BodyNotParsable>(
        Refused(await ReadRaw(Encoding.UTF8.GetBytes(body), "multipart/form-data; boundary=x")));

    [Fact]
    public async Task ReadAsync_EndlessHeaders_IsNotParsable()
    {
        var headers = string.Concat(Enumerable.Range(0, 1000).Select(number => $"X-{number}: {new string('a', 100)}\r\n"));

        Assert.IsType<Refusal.BodyNotParsable>(Refused(await ReadRaw(
            Encoding.UTF8.GetBytes($"--x\r\n{headers}\r\nvalue\r\n--x--\r\n"), "multipart/form-data; boundary=x")));
    }

    private static (string Disposition, string Content, string? Type) Kind(string kind) =>
        ("form-data; name=\"kind\"", kind, null);

    private static (string Disposition, string Content, string? Type) File(string content, string name, string? type = null) =>
        ($"form-data; name=\"file\"; filename=\"{name}\"", content, type);

    private static (string Disposition, string Content, string? Type) Part(string disposition, string content) =>
        (disposition, content, null);

    private static Task<Answer<ReceivedDocument>> Read(params (string Disposition, string Content, string? Type)[] parts)
    {
        var body = new StringBuilder();
        foreach (var (disposition, content, type) in parts)
        {
            body.Append("--x\r\n").Append("Content-Disposition: ").Append(disposition).Append("\r\n");
            body.Append(type is null ? "" : $"Content-Type: {type}\r\n").Append("\r\n").Append(content).Append("\r\n");
        }

        return ReadRaw(Encoding.UTF8.GetBytes(body.Append("--x--\r\n").ToString()), "multipart/form-data; boundary=x");
    }

    private static Task<Answer<ReceivedDocument>> ReadRaw(byte[] body, string? contentType)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = contentType;
        context.Request.Body = new MemoryStream(body);
        return MultipartUpload.ReadAsync(context.Request, TestContext.Current.CancellationToken);
    }

    private static ReceivedDocument Accepted(Answer<ReceivedDocument> answer)
    {
        Assert.True(answer.TryGet(out var received, out var refusal), refusal?.Code);
        return received;
    }

    private static Refusal Refused(Answer<ReceivedDocument> answer)
    {
        Assert.False(answer.TryGet(out _, out var refusal));
        return refusal;
    }

    private static void AssertFault(string field, string code, Answer<ReceivedDocument> answer)
    {
        var fault = Assert.Single(Assert.IsType<Refusal.ValidationFailed>(Refused(answer)).Faults);
        Assert.Equal((field, code), (fault.Field, fault.Code));
    }
}
