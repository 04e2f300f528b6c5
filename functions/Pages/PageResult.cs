using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace OpcOnboarding.Functions.Pages;

/// <summary>The one page, with a nonce of its own for the styles that its scripts make.</summary>
/// <remarks>Never with a validator: a 304 would put the nonce of a new policy before the page of an old one.</remarks>
internal sealed class PageResult(IFileInfo page, PagePolicy policy) : IResult
{
    /// <summary>The word in the page that the nonce takes the place of.</summary>
    public const string NoncePlace = "__CSP_NONCE__";

    private const int NonceBytes = 18;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var content = Encoding.UTF8.GetBytes((await ReadAsync(httpContext.RequestAborted)).Replace(NoncePlace, nonce, StringComparison.Ordinal));
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = content.Length;
        response.Headers[HeaderNames.CacheControl] = "no-cache";
        policy.Apply(response.Headers, nonce);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(content, httpContext.RequestAborted);
        }
    }

    private async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        await using var file = page.CreateReadStream();
        using var reader = new StreamReader(file, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
