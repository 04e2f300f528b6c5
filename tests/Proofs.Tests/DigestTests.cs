using System.Text.Json;

namespace OpcOnboarding.Proofs.Tests;

public sealed class DigestTests
{
    private const string Abc = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void ToString_KnownText_NamesTheAlgorithmAndReadsBack()
    {
        var digest = Digest.Of("abc"u8);

        Assert.Equal(Abc, digest.ToString());
        Assert.Equal(digest, Digest.Parse(Abc));
        Assert.Equal(digest, JsonSerializer.Deserialize<Digest>(JsonSerializer.Serialize(digest)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("md5:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("sha256:BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015")]
    [InlineData("sha256: a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        Assert.Throws<FormatException>(() => Digest.Parse(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Digest>(JsonSerializer.Serialize(text)));
    }
}
