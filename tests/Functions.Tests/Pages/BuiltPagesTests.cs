using System.Net;
using System.Text.RegularExpressions;
using OpcOnboarding.Functions.Tests.Api;

namespace OpcOnboarding.Functions.Tests.Pages;

/// <summary>The pages as the build made them, served by the whole service.</summary>
public sealed class BuiltPagesTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Page_AndAllThatItNames_IsThere()
    {
        using var page = await api.Server.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(page.StatusCode == HttpStatusCode.OK, "There are no pages. Build without -p:BuildWeb=false.");
        var named = Regex.Matches(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "(?:src|href)=\"(/[^\"]+)\"")
            .Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains(named, path => path.StartsWith("/assets/", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal));
        foreach (var path in named)
        {
            await AssertCompressedAsync(path);
        }
    }

    private async Task AssertCompressedAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await api.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(response.StatusCode == HttpStatusCode.OK, path);
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
    }
}
