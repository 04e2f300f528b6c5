using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Pages;

/// <summary>Files of the pages: kept by browsers for ever, in the coding that they take.</summary>
public sealed class PageFileTests(PageHost host) : IClassFixture<PageHost>
{
    private const string Script = "/assets/index-4f2a.js";

    [Theory]
    [InlineData(null, "plain", null)]
    [InlineData("br", "brotli", "br")]
    [InlineData("gzip", "gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "brotli", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip", "gzip")]
    [InlineData("br;q=0, *;q=0.1", "gzip", "gzip")]
    [InlineData("*", "brotli", "br")]
    [InlineData("identity", "plain", null)]
    [InlineData("br;q=x,,;", "plain", null)]
    public async Task Asset_ComesInTheCodingThatIsTaken(string? accepted, string content, string? coding)
    {
        using var response = await host.LoadAsync(Script, accepted);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.EndsWith(content, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
    }

    [Fact]
    public async Task Asset_WithoutACompressedTwin_ComesPlain()
    {
        using var response = await host.LoadAsync("/assets/only-plain.css", "br, gzip");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal("text/css", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Asset_ThatTheBrowserHas_Is304_ButNotInAnotherCoding()
    {
        using var first = await host.LoadAsync(Script, "br");
        using var again = await host.LoadAsync(Script, "br", known: first.Headers.ETag);
        using var other = await host.LoadAsync(Script, "gzip", known: first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.False(first.Headers.ETag!.IsWeak);
    }

    [Fact]
    public async Task Head_AnswersTheHeadersOfTheAsset_AndNoBody()
    {
        using var get = await host.LoadAsync(Script, "br");
        using var head = await host.LoadAsync(Script, "br", HttpMethod.Head);

        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task FileWithoutADigestInItsName_IsKeptForADay()
    {
        using var response = await host.LoadAsync("/favicon.svg");

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=86400", response.Headers.GetValues("Cache-Control").Single());
    }

    [Theory]
    [InlineData("/assets/gone-77aa.js")]
    [InlineData("/assets/index-4f2a.js.br")]
    [InlineData("/assets/index-4f2a.js.gz")]
    [InlineData("/.built")]
    [InlineData("/assets/../.built")]
    [InlineData("/assets/%2e%2e/.built")]
    public async Task WhatIsNotForBrowsers_IsAProblem(string path)
    {
        using var response = await host.LoadAsync(path, "br");

        (await ApiAnswer.ReadAsync(response)).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    [Theory]
    [InlineData("/../")]
    [InlineData("/%2e%2e/")]
    [InlineData("/..%2f")]
    [InlineData("/assets/..%2f..%2f")]
    [InlineData("/assets/%5c..%5c..%5c")]
    public async Task FilesOutsideTheFolder_AreNotThere(string way)
    {
        using var response = await host.LoadAsync(way + host.Outside);

        (await ApiAnswer.ReadAsync(response)).MustBe(HttpStatusCode.NotFound, "notFound");
    }
}
