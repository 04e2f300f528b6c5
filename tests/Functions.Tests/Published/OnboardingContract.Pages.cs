using System.Net;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>The pages, which the same program serves.</summary>
public abstract partial class OnboardingContract
{
    // One segment long or more, with an extension or without: what a person may open directly, reload or keep.
    [Fact]
    public async Task Pages_AtEveryAddressOfAPerson_AreShown()
    {
        foreach (var path in new[] { "/", "/index.html", "/guide", "/policies", "/steps", "/cases", "/me", "/sign-in", "/administration", "/cases/some/benefits" })
        {
            Assert.Equal((path, HttpStatusCode.OK, "text/html"), await OpenAsync(path, "text/html"));
        }

        Assert.Equal(("/favicon.svg", HttpStatusCode.OK, "image/svg+xml"), await OpenAsync("/favicon.svg", "image/*"));
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync("/assets/missing.js", "*/*")).Status);
    }

    private async Task<(string Path, HttpStatusCode Status, string? ContentType)> OpenAsync(string path, string accepted)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        asked.Headers.Accept.ParseAdd(accepted);
        using var answer = await Service.Http.SendAsync(asked);
        return (path, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType);
    }
}
