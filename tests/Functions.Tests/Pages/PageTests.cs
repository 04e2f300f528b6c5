using System.Net;
using System.Text.RegularExpressions;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Pages;

/// <summary>The one page: for every address that a person may open, and for nothing else.</summary>
public sealed class PageTests(PageHost host) : IClassFixture<PageHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/apply")]
    [InlineData("/officer/cases/0123456789abcdef?tab=form")]
    [InlineData("/apiary")]
    public async Task Navigation_GetsThePage(string path)
    {
        using var response = await host.NavigateAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("<!doctype html>", await TextAsync(response), StringComparison.Ordinal);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.Null(response.Headers.ETag);
        Assert.Null(response.Content.Headers.LastModified);
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/nothing")]
    [InlineData("/openapi/v2.json")]
    [InlineData("/openapi")]
    [InlineData("/assets/gone-77aa.js")]
    [InlineData("/assets/gone")]
    [InlineData("/assets")]
    [InlineData("/apply.php")]
    [InlineData("/favicon.ico")]
    public async Task Navigation_ToWhatIsNoPage_IsAProblem(string path)
    {
        using var response = await host.NavigateAsync(path);

        (await ApiAnswer.ReadAsync(response)).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Request_OfAProgram_GetsNoPage()
    {
        using var response = await host.LoadAsync("/apply");

        (await ApiAnswer.ReadAsync(response)).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Navigation_ToARouteThatTakesPosts_Is405()
    {
        using var response = await host.NavigateAsync("/api/things");

        (await ApiAnswer.ReadAsync(response)).MustBe(HttpStatusCode.MethodNotAllowed, "methodNotAllowed");
    }

    [Fact]
    public async Task Post_ToAPage_IsAProblem()
    {
        using var response = await host.NavigateAsync("/apply", HttpMethod.Post);

        (await ApiAnswer.ReadAsync(response)).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Head_AnswersTheHeadersOfThePage_AndNoBody()
    {
        using var get = await host.NavigateAsync("/apply");
        using var head = await host.NavigateAsync("/apply", HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.True(head.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Nonce_IsNewEachTime_AndTheSameInPolicyAndPage()
    {
        var first = await NonceAsync();
        var second = await NonceAsync();

        Assert.NotEqual(first, second);
        Assert.True(Convert.FromBase64String(first).Length >= 16);
    }

    [Fact]
    public async Task Policy_AllowsOnlyWhatThePagesNeed()
    {
        using var response = await host.NavigateAsync("/");

        var policy = Regex.Replace(Header(response, "Content-Security-Policy"), "nonce-[^']+", "nonce");
        Assert.Equal(
            "default-src 'self'; script-src 'self'; style-src 'self' 'nonce'; img-src 'self' blob: data:; connect-src 'self'; "
            + "frame-src blob:; object-src blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
            policy);
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/index-4f2a.js")]
    [InlineData("/assets/gone.js")]
    [InlineData("/api/failure")]
    public async Task EveryAnswer_IsNotSniffed_AndTellsNoReferrer(string path)
    {
        using var response = await host.NavigateAsync(path);

        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
    }

    private async Task<string> NonceAsync()
    {
        using var response = await host.NavigateAsync("/");
        var text = await TextAsync(response);
        var nonce = Regex.Match(Header(response, "Content-Security-Policy"), "'nonce-([^']+)'").Groups[1].Value;
        Assert.Equal(2, Regex.Count(text, Regex.Escape($"nonce=\"{nonce}\"")));
        Assert.DoesNotContain("__CSP_NONCE__", text, StringComparison.Ordinal);
        return nonce;
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
